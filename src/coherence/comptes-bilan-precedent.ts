import { sumCentimes } from '../domain/comptes/centimes.ts';
import { computeComptes } from '../domain/comptes/comptes.ts';
import { listEquilibre } from '../domain/comptes/equilibre.ts';
import { findPrecedente } from '../domain/comptes/exercice.ts';
import { readComptes, tellEcart, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** A balance at the end of N-1, as this year's accounts and last year's give it. */
interface Solde {
  libelle: string;
  chemin: Constat['chemin'];
  ici: number | null;
  la: number | null;
}

/**
 * N-1 of the bilan and of the financial equilibrium against N of last year's own édition: what opens the exercice is what
 * closed the one before. Compared by rubrique, since lines may be told apart otherwise.
 */
export const checkBilanPrecedent: Regle = (dossier) => {
  const { edition, precedentes } = dossier;
  const lus = readComptes(dossier);
  const last = findPrecedente(edition, precedentes);
  const before = last && computeComptes(last, []);
  if (!lus || !before || edition.finances?.retraitement !== undefined) return [];
  const { bilan, equilibre } = lus.comptes;
  const sides = (['actif', 'passif'] as const).flatMap((cote): Solde[] => {
    const lignes = bilan?.[cote] ?? [];
    const past = before.bilan?.[cote] ?? [];
    const sums = (rubrique: string): Pick<Solde, 'ici' | 'la'> => ({
      ici: sumCentimes(
        lignes.filter((ligne) => ligne.rubrique === rubrique).map(({ precedent }) => precedent),
      ),
      la: sumCentimes(past.filter((ligne) => ligne.rubrique === rubrique).map(({ montant }) => montant)),
    });
    return lignes.flatMap(({ rubrique, libelle }, i) =>
      lignes.findIndex((ligne) => ligne.rubrique === rubrique) === i
        ? [{ libelle, chemin: ['bilan', cote, i, 'precedent'], ...sums(rubrique) }]
        : [],
    );
  });
  const past = new Map(
    (before.equilibre ? listEquilibre(before.equilibre) : []).map((poste) => [poste.cle, poste]),
  );
  const balances = (equilibre ? listEquilibre(equilibre) : [])
    // What the bilan gives follows from its lines.
    .filter(({ publie }) => publie.precedent !== null)
    .map(({ cle, libelle, chemin, imprime }): Solde => ({
      ...{ libelle, chemin: [...chemin, 'precedent'] },
      ...{ ici: imprime.precedent, la: past.get(cle)?.imprime.montant ?? null },
    }));
  return [...sides, ...balances].flatMap(({ libelle, chemin, ici, la }): Constat[] => {
    if (ici === null || la === null || ici === la) return [];
    return [
      {
        ...{ source: 'finances', chemin, gravite: 'alerte', code: 'C-OUVERTURE' },
        message: `${libelle} : ${tellMontant(ici)} ici à la fin de l’exercice précédent, ${tellMontant(la)} dans l’édition ${last.annee} (${tellEcart(ici, la)})`,
        conseil: `Supprimez tous les « precedent: » du bilan, l’édition ${last.annee} fait foi ; si l’exercice a été retraité, dites pourquoi dans « retraitement: ».`,
      },
    ];
  });
};
