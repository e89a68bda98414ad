import type { Graphique } from '../charts/types.ts';
import { legende } from '../charts/aspect.ts';
import { phraseEvolution, phraseRepartition, texteAlternatif } from '../charts/phrase.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, formatQuantity } from '../format/nombre.ts';
import { capitalize, slugify } from '../format/texte.ts';
import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import { INCONNU } from './barres.ts';
import { formatEvolution, notesOfMany } from './chiffre.ts';
import type { TableauVue } from './tableau.ts';

/** A chart ready to draw: what it shows, what it says, and its twin table. */
export interface GraphiqueVue {
  id: string;
  titre: string;
  graphique: Graphique;
  /** Said by a screen reader in place of the drawing. */
  alternative: string;
  legende: ReturnType<typeof legende>;
  note: string | undefined;
  tableau: TableauVue;
}

function label(chiffre: Chiffre, valeur: number | null): string {
  return valeur === null ? INCONNU : formatQuantity(valeur, chiffre.unite);
}

function evolutionChart(chiffre: Chiffre, type: Graphique['type']): Graphique {
  const last = chiffre.serie.length - 1;
  return {
    type,
    categories: chiffre.serie.map(({ annee }, i) => ({
      nom: annee,
      role: i === last ? 'actuel' : 'precedent',
    })),
    series: [
      {
        nom: capitalize(chiffre.libelle),
        valeurs: chiffre.serie.map(({ valeur }) => valeur),
        etiquettes: chiffre.serie.map(({ valeur }) => label(chiffre, valeur)),
      },
    ],
  };
}

function departementChart(chiffres: readonly Chiffre[], type: Graphique['type']): Graphique {
  const codes = [
    ...new Map(
      chiffres.flatMap(({ parDepartement }) => parDepartement ?? []).map((part) => [part.code, part.nom]),
    ),
  ];
  return {
    type,
    categories: codes.map(([, nom]) => ({ nom })),
    series: chiffres.map((chiffre) => {
      const valeurs = codes.map(
        ([code]) => chiffre.parDepartement?.find((part) => part.code === code)?.valeur ?? null,
      );
      return {
        nom: capitalize(chiffre.libelle),
        valeurs,
        etiquettes: valeurs.map((valeur) => (valeur === null ? INCONNU : formatNumber(valeur))),
      };
    }),
  };
}

function twinTable(
  id: string,
  titre: string,
  entete: string,
  graphique: Graphique,
  source: string | undefined,
): TableauVue {
  return {
    id: `graphique-${slugify(id)}`,
    titre,
    colonnes: [
      { cle: slugify(entete), titre: entete },
      ...graphique.series.map(({ nom }) => ({
        cle: slugify(nom).replaceAll('-', '_'),
        titre: nom,
        nombre: true,
      })),
    ],
    lignes: graphique.categories.map(({ nom }, i) => [
      nom,
      ...graphique.series.map(({ valeurs }) => valeurs[i] ?? null),
    ]),
    source,
  };
}

/** Builds the view of one chart from the figures that it names. */
export function buildGraphique(
  id: string,
  saisi: GraphiqueSaisi,
  chiffres: Record<string, Chiffre>,
  edition: Edition,
): GraphiqueVue {
  const named = (saisi.evolution === undefined ? (saisi.par_departement ?? []) : [saisi.evolution]).flatMap(
    (name) => chiffres[name] ?? [],
  );
  const first = named[0];
  const isEvolution = saisi.evolution !== undefined && first !== undefined;
  const graphique = isEvolution ? evolutionChart(first, saisi.type) : departementChart(named, saisi.type);
  const phrase = isEvolution
    ? phraseEvolution(graphique, first.evolution ? formatEvolution(first.evolution) : undefined)
    : named.length === 1 && first?.valeur != null
      ? phraseRepartition(graphique, formatNumber(first.valeur))
      : `${named.map(({ libelle }) => capitalize(libelle)).join(', ')} : répartition par département`;
  const titre = saisi.titre ?? phrase.replace(/\.$/, '');
  const note = notesOfMany(named);
  const source =
    saisi.source ?? first?.source ?? `Rapport d’activité ${edition.annee}, ${edition.structure.nom}`;
  return {
    id,
    titre,
    graphique,
    alternative: texteAlternatif(graphique),
    legende: legende(graphique),
    note: isEvolution ? undefined : note,
    tableau: twinTable(id, titre, isEvolution ? 'Année' : 'Département', graphique, source),
  };
}
