import { isKnown } from '../domain/comptes/centimes.ts';
import { type Compte, listPostes } from '../domain/comptes/compte.ts';
import { computeComptes } from '../domain/comptes/comptes.ts';
import { findPrecedente } from '../domain/comptes/exercice.ts';
import type { Poste } from '../domain/comptes/poste.ts';
import { readComptes, tellEcart, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** What is typed: lines without detail and published totals. The rest is computed from them, and follows. */
function listTypes(compte: Compte): Poste[] {
  const computed = Object.values(compte.sections).flatMap(({ lignes }) =>
    lignes.filter(({ details }) => details.length > 0).map(({ chemin }) => chemin.join('.')),
  );
  return listPostes(compte).filter(({ chemin, publie, termes }) =>
    isKnown(publie)
      ? true
      : termes === 1 && !computed.includes(chemin.join('.')) && !chemin.includes('publies'),
  );
}

/**
 * N-1 of the compte de résultat against N of last year's own edition. When every typed line agrees and the result does
 * not, a line of last year is not there.
 */
export const checkComptesPrecedent: Regle = (dossier) => {
  const { edition, precedentes } = dossier;
  const now = readComptes(dossier)?.comptes.compte;
  const last = findPrecedente(edition, precedentes);
  const before = last && computeComptes(last, [])?.compte;
  // Accounts that say why they are restated print their own N-1.
  if (!now || !before || edition.finances?.retraitement !== undefined) return [];
  const keyOf = ({ cle, libelle }: Poste): string => `${cle} ${libelle}`;
  const past = new Map(listPostes(before).map((poste) => [keyOf(poste), poste.imprime.montant]));
  const compare = (poste: Poste): Constat[] => {
    const [here, there] = [poste.imprime.precedent, past.get(keyOf(poste)) ?? null];
    if (here === null || there === null || here === there) return [];
    return [
      {
        source: 'finances',
        chemin: [...poste.chemin, 'precedent'],
        gravite: 'alerte',
        code: 'C-COMPTES-PRECEDENT',
        message: `${poste.libelle} : ${tellMontant(here)} ici pour l’exercice précédent, ${tellMontant(there)} dans l’édition ${last.annee} (${tellEcart(here, there)})`,
        conseil: `Supprimez tous les « precedent: » du compte, l’édition ${last.annee} fait foi ; si l’exercice a été retraité, dites pourquoi dans « retraitement: ».`,
      },
    ];
  };
  const typed = listTypes(now).flatMap(compare);
  return typed.length > 0 ? typed : compare(now.resultat);
};
