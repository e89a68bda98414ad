/** What stands under a table of accounts when the source prints something else than its own lines give. */
import type { Exercices } from '../../domain/comptes/exercice.ts';
import { EXERCICES } from '../../domain/comptes/centimes.ts';
import { gapOf, type Poste, toleranceOf } from '../../domain/comptes/poste.ts';
import { FINE } from '../../format/nombre.ts';
import { formatSomme, type Unite } from './montants.ts';

/**
 * « Total publié : 18 000 € pour « Produits » en 2023 (les lignes donnent 17 000 €). » What rounding to the euro explains
 * (see `toleranceOf`) is only counted: an accountant knows it, a member need not read it.
 */
export function notesOfPublies(
  postes: readonly Poste[],
  { noms }: Exercices,
  { unite, arrondi }: { unite: Unite; arrondi: boolean },
): string[] {
  const gaps = EXERCICES.flatMap((exercice) =>
    postes.flatMap((poste) => {
      const { publie, calcule, libelle } = poste;
      const [printed, computed] = [publie[exercice], calcule[exercice]];
      if (printed === null || computed === null || printed === computed) return [];
      const ecart = Math.abs(gapOf(poste, exercice) ?? 0);
      // In thousands the two may print alike.
      const [a, b] = [formatSomme(printed, unite), formatSomme(computed, unite)];
      if (a === b) return [];
      const texte = `${a} pour « ${libelle} » en ${noms[exercice]} (les lignes donnent ${b})`;
      return [{ ecart, admis: ecart <= toleranceOf(poste, arrondi), texte }];
    }),
  );
  const told = gaps.filter(({ admis }) => !admis).map(({ texte }) => texte);
  const rounded = gaps.filter(({ admis }) => admis).map(({ ecart }) => ecart);
  return [
    ...(told.length === 0
      ? []
      : [`${told.length === 1 ? 'Total publié' : 'Totaux publiés'} : ${told.join(`${FINE}; `)}.`]),
    ...(rounded.length === 0
      ? []
      : [
          `Montants arrondis à l’euro : ${countTotals(rounded.length)} de la somme de ${rounded.length === 1 ? 'ses' : 'leurs'} lignes, de ${formatSomme(Math.max(...rounded), unite)}${rounded.length === 1 ? '' : ' au plus'}.`,
        ]),
  ];
}

function countTotals(nombre: number): string {
  return nombre === 1 ? 'un total publié diffère' : `${nombre} totaux publiés diffèrent`;
}
