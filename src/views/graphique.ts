import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import { texteAlternatif } from '../charts/alternative.ts';
import { legende } from '../charts/aspect.ts';
import type { Graphique } from '../charts/types.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import { compare, type Comparaison, DETAIL_DE } from '../domain/comparaison.ts';
import type { Edition } from '../edition/types.ts';
import { notesOfMany } from './chiffre.ts';
import { sayGraphique } from './graphique-phrase.ts';
import { signOf } from './graphique-etiquettes.ts';
import { toPanneaux } from './graphique-panneaux.ts';
import { toGraphique } from './graphique-series.ts';
import { tableGraphique } from './graphique-tableau.ts';
import type { TableauVue } from './tableau.ts';

/** One drawing of a chart. */
export interface PanneauVue {
  /** Title above a panel of small multiples; empty for a drawing that is alone. */
  nom: string;
  graphique: Graphique;
  /** Said by a screen reader in place of the drawing. */
  alternative: string;
}

/** A chart ready to draw: what it shows, what it says, and its twin table. */
export interface GraphiqueVue {
  id: string;
  titre: string;
  panneaux: PanneauVue[];
  /** « équipes »: a unit that is a word, said once and not after each number. */
  unite: string | undefined;
  legende: ReturnType<typeof legende>;
  note: string | undefined;
  tableau: TableauVue;
}

/** Notes of the figures, without what concerns a detail that this chart does not show. */
function notesShown({ contenu, chiffres }: Comparaison): string | undefined {
  if (contenu === 'evolution') return undefined;
  const shown = DETAIL_DE[contenu];
  return notesOfMany(
    chiffres.map((chiffre) => ({
      ...chiffre,
      ecarts: chiffre.ecarts.filter(({ detail }) => detail === shown),
      parDepartement: shown === 'parDepartement' ? chiffre.parDepartement : null,
      parTerritoire: shown === 'parTerritoire' ? chiffre.parTerritoire : null,
      parCategorie: shown === 'parCategorie' ? chiffre.parCategorie : null,
    })),
  );
}

/** Every source of the figures shown, once each. */
function sourceOf(chiffres: readonly Chiffre[]): string | undefined {
  const sources = [...new Set(chiffres.flatMap(({ source }) => source ?? []))];
  return sources.length === 0 ? undefined : sources.join(' ; ');
}

/** A unit in words, unless the names of the figures say it already. */
function wordUnit({ chiffres, unite }: Comparaison): string | undefined {
  if (unite === undefined || signOf(unite) !== undefined) return undefined;
  const said = chiffres.every(({ libelle }) => libelle.toLowerCase().includes(unite.toLowerCase()));
  return said ? undefined : unite;
}

/** Builds the view of one chart from the figures that it names. */
export function buildGraphique(
  id: string,
  saisi: GraphiqueSaisi,
  chiffres: Record<string, Chiffre>,
  edition: Edition,
): GraphiqueVue {
  const comparaison = compare(saisi, chiffres, edition);
  const panneaux =
    saisi.type === 'petits_multiples'
      ? toPanneaux(comparaison)
      : [{ nom: '', graphique: toGraphique(saisi.type, comparaison) }];
  const phrase = sayGraphique(saisi.type, comparaison);
  const titre = saisi.titre ?? phrase;
  const notes = [saisi.note, notesShown(comparaison)].filter((note) => note !== undefined);
  const source =
    saisi.source ??
    sourceOf(comparaison.chiffres) ??
    `Rapport d’activité ${edition.annee}, ${edition.structure.nom}`;
  const premier = panneaux[0]?.graphique;
  return {
    id,
    titre,
    panneaux: panneaux.map(({ nom, graphique }) => ({
      nom,
      graphique,
      // A title that somebody typed may not say what is seen.
      alternative:
        saisi.titre === undefined || nom !== ''
          ? texteAlternatif(graphique)
          : `${phrase}. ${texteAlternatif(graphique)}`,
    })),
    unite: wordUnit(comparaison),
    legende: premier === undefined ? [] : legende(premier),
    note: notes.length > 0 ? notes.join(' ') : undefined,
    tableau: tableGraphique({ id, titre, source }, saisi.type, comparaison),
  };
}
