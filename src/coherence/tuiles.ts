import type { TuileSaisie } from '../../schemas/coup-d-oeil.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import { formatNumber, INSECABLE } from '../format/nombre.ts';
import type { Constat, Regle } from './regle.ts';

/** Where the tile is wrong, what it lacks and what to write. */
interface Manque {
  cle: keyof TuileSaisie;
  message: string;
  conseil: string;
}

const SANS_DESSIN = 'retirez « dessin: »';

/** What a gauge, a bar or dots show, in %: the share of a whole, or the figure itself; null when it is neither. */
export function percentOf({ unite, valeur, part }: Chiffre): number | null {
  return part?.pourcent ?? (unite === '%' ? valeur : null);
}

/** Whether a percentage can be drawn on a scale from 0 to 100. */
export function isShare(pourcent: number | null): pourcent is number {
  return pourcent !== null && pourcent >= 0 && pourcent <= 100;
}

function checkShare(tuile: TuileSaisie, chiffre: Chiffre): Manque | null {
  const pourcent = percentOf(chiffre);
  if (pourcent === null) {
    return {
      cle: 'dessin',
      message: `le dessin « ${tuile.dessin ?? ''} » montre une part, et « ${tuile.indicateur} » n’est ni un pourcentage ni la part d’un tout`,
      conseil: `Dites de quoi il est une part, avec « dont: » ou « population: », ou ${SANS_DESSIN}.`,
    };
  }
  if (isShare(pourcent)) return null;
  return {
    cle: 'dessin',
    message: `le dessin « ${tuile.dessin ?? ''} » va de 0 à 100${INSECABLE}%, et « ${tuile.indicateur} » vaut ${formatNumber(pourcent)}${INSECABLE}%`,
    conseil: `Corrigez la valeur, ou ${SANS_DESSIN}.`,
  };
}

function checkDetail(
  { dessin = 'nombre', indicateur }: TuileSaisie,
  present: boolean,
  wanted: string,
): Manque | null {
  if (present) return null;
  return {
    cle: 'dessin',
    message: `le dessin « ${dessin} » montre un détail que « ${indicateur} » n’a pas`,
    conseil: `Ajoutez ${wanted} à ce chiffre, ou ${SANS_DESSIN}.`,
  };
}

function checkPictogrammes({ indicateur, pictogramme }: TuileSaisie, { valeur }: Chiffre): Manque | null {
  if (pictogramme === undefined) {
    return {
      cle: 'dessin',
      message: 'le dessin « pictogrammes » répète un pictogramme, et cette tuile n’en a pas',
      conseil: 'Ajoutez « pictogramme: » suivi d’un nom, par exemple users.',
    };
  }
  if (valeur === null || valeur >= 0) return null;
  return {
    cle: 'dessin',
    message: `le dessin « pictogrammes » compte des choses, et « ${indicateur} » est négatif`,
    conseil: `Choisissez un autre dessin, ou ${SANS_DESSIN}.`,
  };
}

function checkPuis({ dessin, puis }: TuileSaisie): Manque | null {
  if (dessin === 'paire' && puis === undefined) {
    return {
      cle: 'dessin',
      message: 'le dessin « paire » demande un second chiffre',
      conseil: 'Ajoutez « puis: » suivi d’un identifiant de indicateurs.yaml.',
    };
  }
  if (dessin === 'paire' || puis === undefined) return null;
  return {
    cle: 'puis',
    message: '« puis: » ne sert qu’au dessin « paire » : ce chiffre ne serait pas montré',
    conseil: 'Écrivez « dessin: paire », ou retirez « puis: ».',
  };
}

function checkDessin(tuile: TuileSaisie, chiffre: Chiffre, sansTotal: boolean): Manque | null {
  const { parDepartement, parTerritoire, parCategorie, serie } = chiffre;
  switch (tuile.dessin) {
    case undefined:
    case 'nombre':
    case 'paire':
      return null;
    case 'evolution':
      return checkDetail(tuile, serie.length > 1, '« precedent: » ou « serie: »');
    case 'jauge':
    case 'points':
      return checkShare(tuile, chiffre);
    case 'barre':
      return parCategorie && parCategorie.length > 1 && !sansTotal ? null : checkShare(tuile, chiffre);
    case 'departements':
    case 'carte':
      return checkDetail(tuile, parDepartement !== null, '« par_departement: »');
    case 'classement':
      return checkDetail(
        tuile,
        (parCategorie ?? parTerritoire ?? parDepartement) !== null,
        '« par_categorie: », « par_territoire: » ou « par_departement: »',
      );
    case 'pictogrammes':
      return checkPictogrammes(tuile, chiffre);
  }
}

/** A tile cannot draw what its figure does not hold. */
export const checkTuiles: Regle = ({ edition, chiffres }) =>
  (edition.coupDOeil?.groupes ?? []).flatMap(({ tuiles }, g) =>
    tuiles.flatMap((tuile, t): Constat[] => {
      const chiffre = chiffres[tuile.indicateur];
      if (!chiffre) return [];
      const sansTotal = edition.indicateurs[tuile.indicateur]?.sans_total ?? false;
      const manque = checkPuis(tuile) ?? checkDessin(tuile, chiffre, sansTotal);
      if (!manque) return [];
      const { cle, message, conseil } = manque;
      const chemin = ['groupes', g, 'tuiles', t, cle];
      return [{ source: 'coup-d-oeil', chemin, gravite: 'erreur', code: 'C-TUILE', message, conseil }];
    }),
  );
