import { formatQuantity, formatSigned } from '../../format/nombre.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { isOfExercice } from './annees.ts';
import { connusOf } from './connus.ts';
import type { Connu } from './faits.ts';
import { readTextes, type TexteLu } from './lecture.ts';
import type { Nombre } from './nombres.ts';

/** Letters before an amount where its noun stands: « un excédent de 187 274 € ». */
const AVANT = 60;

/** What an employer counts in ETP. */
const EQUIPE = ['equip', 'effectif', 'salari', 'ressourc', 'total'];

function tell(
  lu: TexteLu,
  { debut, ecrit, valeur, unite }: Nombre,
  autre: Pick<Connu, 'nom' | 'fichier' | 'id' | 'valeur'>,
): ConstatDeTexte {
  return {
    passage: lu.passage,
    debut,
    gravite: 'alerte',
    code: 'C-CONTRADICTION',
    message: `« ${ecrit} » ici, ${formatQuantity(autre.valeur, unite)} pour « ${autre.nom} » (${autre.fichier} ; écart : ${formatSigned(Math.round((valeur - autre.valeur) * 100) / 100, 2)})`,
    conseil:
      autre.id === null
        ? 'Corrigez l’un des deux ; s’ils ne mesurent pas la même chose, dites-le dans le texte.'
        : `Si c’est le même fait, écrivez <Chiffre id="${autre.id}" /> : les deux ne pourront plus différer. Sinon, dites ce que ce nombre mesure d’autre.`,
  };
}

/** ETP of the team that no date nor person of equipe.yaml gives. */
function checkEtp(lu: TexteLu, nombre: Nombre, copie: Copie, racines: ReadonlySet<string>): ConstatDeTexte[] {
  const connus = connusOf(copie).ofUnite('ETP');
  const postes = (copie.edition.equipe?.salaries ?? []).map(({ etp }) => etp);
  const known = connus.some(
    ({ valeur, justes }) => valeur === nombre.valeur || justes.includes(nombre.valeur),
  );
  const last = connus.at(-1);
  if (!last || known || postes.includes(nombre.valeur) || !EQUIPE.some((racine) => racines.has(racine)))
    return [];
  return [tell(lu, nombre, last)];
}

/** An amount whose noun stands just before it, close to the one that the data give it and other. */
function checkMontant(
  lu: TexteLu,
  nombre: Nombre,
  copie: Copie,
  racines: ReadonlySet<string>,
): ConstatDeTexte[] {
  const connus = connusOf(copie).ofUnite(nombre.unite);
  if (connus.some(({ valeur, justes }) => valeur === nombre.valeur || justes.includes(nombre.valeur)))
    return [];
  const before = lu.racinesIn({ debut: Math.max(0, nombre.debut - AVANT), fin: nombre.debut });
  const meant = connus.filter(
    ({ tete, qualites, valeur }) =>
      before.has(tete) &&
      qualites.every((racine) => racines.has(racine)) &&
      Math.abs(nombre.valeur - valeur) <= Math.abs(valeur) * 0.1,
  );
  const most = Math.max(...meant.map(({ qualites }) => qualites.length));
  const found = meant.find(({ qualites }) => qualites.length === most);
  return found ? [tell(lu, nombre, found)] : [];
}

/**
 * Euros and ETP of a text against those of the data: « un excédent de 187 247 € » for 187 274, « une équipe de 3,5 ETP »
 * for 2,4. Silent on what is told of another year, planned or rough, and on an amount that any line of the accounts has.
 */
export const checkMesuresContraires: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) =>
    lu.nombres.flatMap((nombre) => {
      if ((nombre.unite !== '€' && nombre.unite !== 'ETP') || nombre.borne || nombre.precision !== null)
        return [];
      const phrase = lu.phraseAt(nombre.debut);
      if (nombre.signe || !isOfExercice(lu, phrase, copie.edition)) return [];
      const racines = lu.racinesIn(phrase);
      return nombre.unite === 'ETP'
        ? checkEtp(lu, nombre, copie, racines)
        : checkMontant(lu, nombre, copie, racines);
    }),
  );
