/** What a chart compares: rows (years, places, kinds or figures) × columns (a figure in one exercice). */
import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import type { Edition } from '../edition/types.ts';
import { fillAnnees, shiftAnnee } from './annees.ts';
import type { Chiffre } from './chiffres.ts';
import type { NatureDetail } from './details.ts';
import { compareCodes, type Part, sum } from './repartition.ts';

/** Keys of graphiques.yaml that say what is shown; a chart has one of them. */
export const CONTENUS = [
  'evolution',
  'par_departement',
  'par_territoire',
  'par_categorie',
  'indicateurs',
] as const;
export type Contenu = (typeof CONTENUS)[number];

/** The detail of a figure behind each content by parts. */
export const DETAIL_DE: Partial<Record<Contenu, NatureDetail>> = {
  par_departement: 'parDepartement',
  par_territoire: 'parTerritoire',
  par_categorie: 'parCategorie',
};

/** A value, or why there is none: unknown (null), or known and masked. */
export type Mesure = Pick<Part, 'valeur' | 'secret'>;

/** One figure in one exercice, down the rows. */
export interface ColonneComparee {
  /** Null when the rows are themselves the figures, or when the years are. */
  chiffre: Chiffre | null;
  annee: string | null;
  precedent: boolean;
  mesures: Mesure[];
  /** Sum of the rows as printed; null where adding makes no sense or where it is not known. */
  total: number | null;
}

export interface Comparaison {
  contenu: Contenu;
  /** Figures that the chart names and that exist. */
  chiffres: Chiffre[];
  lignes: { code: string; nom: string }[];
  colonnes: ColonneComparee[];
  /** Unit of the first figure: the check wants all of them to share it. */
  unite: string | undefined;
}

/** What the chart shows. */
function contenuOf(saisi: GraphiqueSaisi): Contenu {
  return CONTENUS.find((contenu) => saisi[contenu] !== undefined) ?? 'indicateurs';
}

/** Whether the parts of a figure add up to it: neither percentages, nor kinds that overlap. */
export function isAdditive({ id, unite }: Chiffre, edition: Edition): boolean {
  return unite !== '%' && edition.indicateurs[id]?.sans_total !== true;
}

const UNKNOWN: Mesure = { valeur: null, secret: false };

/** The sum of values that are all known; null otherwise. */
export function sumKnown(mesures: readonly Mesure[]): number | null {
  return mesures.some(({ valeur }) => valeur === null) ? null : sum(mesures.map(({ valeur }) => valeur));
}

function valueIn(chiffre: Chiffre, annee: string): number | null {
  return chiffre.serie.find((point) => point.annee === annee)?.valeur ?? null;
}

function compareEvolution(chiffres: Chiffre[]): Pick<Comparaison, 'lignes' | 'colonnes'> {
  const annees = fillAnnees(chiffres.flatMap(({ serie }) => serie.map(({ annee }) => annee)));
  return {
    lignes: annees.map((annee) => ({ code: annee, nom: annee })),
    colonnes: chiffres.map((chiffre) => ({
      chiffre,
      annee: null,
      precedent: false,
      mesures: annees.map((annee) => ({ valeur: valueIn(chiffre, annee), secret: false })),
      total: null,
    })),
  };
}

function compareParts(
  chiffres: Chiffre[],
  contenu: Contenu,
  annees: readonly string[],
  edition: Edition,
): Pick<Comparaison, 'lignes' | 'colonnes'> {
  const detail = DETAIL_DE[contenu] ?? 'parCategorie';
  // The rank of a category is its own figure's: two figures share a category by its name.
  const keyOf = ({ code, nom }: Part): string =>
    detail === 'parCategorie' && chiffres.length > 1 ? nom : code;
  const lignes = new Map(
    chiffres.flatMap((chiffre) => (chiffre[detail] ?? []).map((part) => [keyOf(part), part] as const)),
  );
  const cles = [...lignes.keys()];
  if (detail === 'parDepartement') cles.sort(compareCodes);
  const colonnes = chiffres.flatMap((chiffre) => {
    const parts = new Map((chiffre[detail] ?? []).map((part) => [keyOf(part), part]));
    return annees.map((annee): ColonneComparee => {
      const precedent = annee !== edition.annee;
      const mesures = cles.map((cle) => {
        const part = parts.get(cle);
        if (!part) return UNKNOWN;
        return precedent ? { valeur: part.precedent, secret: part.secretPrecedent ?? false } : part;
      });
      const printed = precedent ? valueIn(chiffre, annee) : chiffre.valeur;
      const total = isAdditive(chiffre, edition) ? (printed ?? sumKnown(mesures)) : null;
      return { chiffre, annee, precedent, mesures, total };
    });
  });
  return { lignes: cles.map((cle) => ({ code: cle, nom: lignes.get(cle)?.nom ?? cle })), colonnes };
}

function compareIndicateurs(
  chiffres: Chiffre[],
  annees: readonly string[],
  edition: Edition,
): Pick<Comparaison, 'lignes' | 'colonnes'> {
  return {
    lignes: chiffres.map(({ id, libelle }) => ({ code: id, nom: libelle })),
    colonnes: annees.map((annee) => ({
      chiffre: null,
      annee,
      precedent: annee !== edition.annee,
      mesures: chiffres.map((chiffre) => ({
        valeur: annee === edition.annee ? chiffre.valeur : valueIn(chiffre, annee),
        secret: false,
      })),
      // Nothing says that figures put side by side are parts of one whole.
      total: null,
    })),
  };
}

/** What a chart of graphiques.yaml compares. Names that no figure has are left out: the check tells them. */
export function compare(
  saisi: GraphiqueSaisi,
  chiffres: Record<string, Chiffre>,
  edition: Edition,
): Comparaison {
  const contenu = contenuOf(saisi);
  const named = (saisi[contenu] ?? []).flatMap((id) => chiffres[id] ?? []);
  const annees = saisi.precedent ? [shiftAnnee(edition.annee, -1), edition.annee] : [edition.annee];
  const table =
    contenu === 'evolution'
      ? compareEvolution(named)
      : contenu === 'indicateurs'
        ? compareIndicateurs(named, annees, edition)
        : compareParts(named, contenu, annees, edition);
  return { contenu, chiffres: named, unite: named[0]?.unite, ...table };
}

/** Whether the rows are the parts of one whole for each column, so that a stack holds the rows. */
export function stacksRows({ contenu, chiffres }: Comparaison): boolean {
  return contenu === 'indicateurs' || (contenu !== 'evolution' && chiffres.length === 1);
}

/** A column with what the source leaves untold of its total, when it leaves something. */
interface Entier {
  mesures: Mesure[];
  reste: number | null;
  /** What shares are computed from. */
  base: number | null;
}

/** A column with the rest of its total: what is printed as the whole, less what is known of it. */
export function completeColonne({ mesures, total }: ColonneComparee): Entier {
  const known = sum(mesures.map(({ valeur }) => valeur));
  const complete = mesures.every(({ valeur }) => valeur !== null);
  if (complete) return { mesures, reste: null, base: known };
  const reste = total === null ? null : total - (known ?? 0);
  return reste === null || reste <= 0
    ? { mesures, reste: null, base: null }
    : { mesures, reste, base: total };
}
