/** The 100 % bars: where the money comes from, where it goes. */
import { texteAlternatif } from '../../charts/alternative.ts';
import { legende } from '../../charts/aspect.ts';
import type { Graphique, Serie } from '../../charts/types.ts';
import { EXERCICES } from '../../domain/comptes/centimes.ts';
import type { Comptes } from '../../domain/comptes/comptes.ts';
import { shareOfWhole } from '../../domain/comptes/evolution.ts';
import { type Flux, listEmplois, listOrigines } from '../../domain/comptes/origine.ts';
import type { GraphiqueVue } from '../graphique.ts';
import { formatShare } from '../graphique-etiquettes.ts';
import type { Colonne } from '../tableau.ts';
import { chooseUnite, formatSomme, type Unite } from './montants.ts';
import { sayEmplois, sayOrigines } from './phrases.ts';
import type { SourceComptes } from './source.ts';

interface Part extends Pick<Flux, 'libelle' | 'montant' | 'precedent'> {
  /** What is left at the end of the exercice: drawn empty. */
  reste?: true;
}

type Exercice = (typeof EXERCICES)[number];

const sumOf = (parts: readonly Part[], exercice: Exercice): number =>
  parts.reduce((total, part) => total + (part[exercice] ?? 0), 0);

/** A bar of 100 % needs parts that are all above zero. */
function drawable(parts: readonly Part[], exercice: Exercice): boolean {
  return sumOf(parts, exercice) > 0 && parts.every((part) => (part[exercice] ?? 0) >= 0);
}

function toGraphique(
  parts: readonly Part[],
  exercices: readonly Exercice[],
  noms: Comptes['exercices']['noms'],
  unite: Unite,
): Graphique {
  return {
    type: 'barres_100',
    horizontal: true,
    categories: exercices.map((exercice) => ({ nom: noms[exercice] })),
    series: parts.map((part): Serie => ({
      nom: part.libelle,
      valeurs: exercices.map((exercice) => (part[exercice] ?? 0) / 100),
      etiquettes: exercices.map((exercice) => formatSomme(part[exercice] ?? 0, unite)),
      parts: exercices.map((exercice) => formatShare(part[exercice] ?? 0, sumOf(parts, exercice))),
      ...(part.reste ? { reste: true } : {}),
    })),
  };
}

function buildVue(
  { id, titre, source, poste }: { id: string; titre: string; source: string; poste: string },
  parts: readonly Part[],
  { noms }: Comptes['exercices'],
  unite: Unite,
): GraphiqueVue | null {
  // The year of the report is drawn below the one before, as everywhere.
  const exercices = EXERCICES.filter((exercice) => drawable(parts, exercice)).toReversed();
  if (parts.length === 0 || !exercices.includes('montant')) return null;
  const graphique = toGraphique(parts, exercices, noms, unite);
  const columns = exercices.toReversed().flatMap((exercice): Colonne[] => [
    { cle: exercice, titre: noms[exercice], nombre: true, unite: '€' },
    { cle: `part_${exercice}`, titre: `${noms[exercice]}, part`, nombre: true, unite: '%' },
  ]);
  return {
    ...{ id, titre, unite: undefined, note: undefined, legende: legende(graphique) },
    panneaux: [{ nom: '', graphique, alternative: `${titre}. ${texteAlternatif(graphique)}` }],
    tableau: {
      ...{ id: `comptes-${id}`, titre, source },
      colonnes: [{ cle: 'poste', titre: poste }, ...columns],
      lignes: parts.map((part) => [
        part.libelle,
        ...exercices.toReversed().flatMap((exercice) => {
          const share = shareOfWhole(part[exercice], sumOf(parts, exercice));
          const value = part[exercice];
          return [value === null ? null : value / 100, share === null ? null : Math.round(share * 10) / 10];
        }),
      ]),
    },
  };
}

/** Both drawings; null for one that has nothing to draw. */
export function buildFlux(
  { compte, exercices }: Comptes,
  { affichage, source }: SourceComptes,
): { origine: GraphiqueVue | null; emploi: GraphiqueVue | null } {
  if (!compte) return { origine: null, emploi: null };
  const [origines, emplois] = [listOrigines(compte), listEmplois(compte)];
  const unite = chooseUnite(
    affichage,
    [...origines, ...emplois].flatMap(({ montant, precedent }) => [montant, precedent]),
  );
  const annee = exercices.noms.montant;
  const { imprime: resultat } = compte.resultat;
  // What is left completes the charges to what was received; a year that lacks money has no such part.
  const surplus =
    EXERCICES.every((exercice) => (resultat[exercice] ?? 0) >= 0) && (resultat.montant ?? 0) > 0;
  const left: Part[] = surplus ? [{ libelle: 'Reste à la fin de l’exercice', ...resultat, reste: true }] : [];
  const charges = sumOf(emplois, 'montant');
  const titreEmplois = sayEmplois(
    emplois,
    {
      ...{ charges, produits: surplus ? charges + (resultat.montant ?? 0) : null },
      reste: surplus ? resultat.montant : null,
    },
    annee,
  );
  return {
    origine: buildVue(
      {
        ...{ id: 'origine', source, poste: 'Origine' },
        titre: sayOrigines(origines, sumOf(origines, 'montant'), annee),
      },
      origines,
      exercices,
      unite,
    ),
    emploi: buildVue(
      { id: 'emploi', titre: titreEmplois, source, poste: 'Emploi' },
      [...emplois, ...left],
      exercices,
      unite,
    ),
  };
}
