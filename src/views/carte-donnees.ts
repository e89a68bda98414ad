/** What a map shows: which départements, and which series of values. */
import { shiftAnnee } from '../domain/annees.ts';
import type { CarteSaisie } from '../../schemas/cartes.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import { sum } from '../domain/repartition.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, INSECABLE } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';
import { INCONNU, SECRET } from './barres.ts';
import type { Cellule } from './tableau.ts';

/** A value of a zone: known, masked, or not given. */
export interface Valeur {
  valeur: number | null;
  secret: boolean;
}

/** One map: a figure and an exercice. */
export interface Serie {
  /** Column of the data files. */
  cle: string;
  chiffre: Chiffre;
  /** `2023`, when the map stands beside that of another exercice. */
  annee: string | null;
  titre: string;
  total: number | null;
  /** The whole, when the map shows a part of it only: `total` is then what it shows. */
  ensemble: number | null;
  valeurs: ReadonlyMap<string, Valeur & { nom: string }>;
}

export const ABSENTE: Valeur = { valeur: null, secret: false };

/** Codes of the départements to draw, as asked for; those of the structure by default. */
export function listCodes({ region, departements }: CarteSaisie, edition: Edition): readonly string[] {
  if (region !== undefined) return edition.regions[region]?.departements ?? [];
  if (departements === 'france') return Object.keys(edition.departements);
  return departements ?? edition.structure.departements;
}

function serieOf(
  chiffre: Chiffre,
  detail: 'parDepartement' | 'parTerritoire',
  exercice: { annee: string; precedent: boolean; compare: boolean; seule: boolean },
): Serie {
  const parts = chiffre[detail] ?? [];
  const { annee, precedent, compare, seule } = exercice;
  const libelle = capitalize(chiffre.libelle);
  const before = chiffre.serie.find((point) => point.annee === annee)?.valeur;
  const known = before ?? sum(parts.map((part) => part.precedent));
  return {
    cle: precedent ? `${chiffre.id}_precedent` : chiffre.id,
    chiffre,
    annee: compare ? annee : null,
    titre: compare ? (seule ? annee : `${libelle}, ${annee}`) : libelle,
    total: chiffre.unite === '%' ? null : precedent ? known : chiffre.valeur,
    ensemble: null,
    valeurs: new Map(
      parts.map((part) => [
        part.code,
        precedent
          ? { nom: part.nom, valeur: part.precedent, secret: part.secretPrecedent ?? false }
          : { nom: part.nom, valeur: part.valeur, secret: part.secret },
      ]),
    ),
  };
}

/** The series of a map, in the order in which they are drawn: N-1 before N. */
export function listSeries(
  saisie: CarteSaisie,
  chiffres: Record<string, Chiffre>,
  edition: Edition,
  detail: 'parDepartement' | 'parTerritoire',
): Serie[] {
  const named = (saisie.indicateurs ?? []).flatMap((id) => chiffres[id] ?? []);
  const compare = saisie.precedent ?? false;
  const seule = named.length === 1;
  return named.flatMap((chiffre) => {
    const now = serieOf(chiffre, detail, { annee: edition.annee, precedent: false, compare, seule });
    if (!compare) return [now];
    const annee = shiftAnnee(edition.annee, -1);
    return [serieOf(chiffre, detail, { annee, precedent: true, compare, seule }), now];
  });
}

/** A value as a map prints it; only % goes with the number, other units are in the title. */
export function formatValeur({ valeur, secret }: Valeur, { unite }: Pick<Chiffre, 'unite'>): string {
  if (secret) return SECRET;
  if (valeur === null) return INCONNU;
  return unite === '%' ? `${formatNumber(valeur)}${INSECABLE}%` : formatNumber(valeur);
}

/** The same in words, for what is heard or read in a tooltip. */
export function tellValeur(valeur: Valeur, chiffre: Pick<Chiffre, 'unite'>): string {
  if (valeur.secret) return 'secret statistique';
  return valeur.valeur === null ? 'non communiqué' : formatValeur(valeur, chiffre);
}

/** The same as data: « s » where it is masked, nothing where it is not given. */
export function toCellule({ valeur, secret }: Valeur): Cellule {
  return secret ? SECRET : valeur;
}

/** More zones than this are counted, not named. */
const MOST_NAMED = 6;

/** The same series where the map leaves values out: its total is that of the zones shown. */
export function limitSerie(serie: Serie, codes: readonly string[]): Serie {
  const inside = [...serie.valeurs].filter(([code]) => codes.includes(code));
  if (serie.total === null || listOutside([serie], codes).length === 0) return serie;
  return { ...serie, total: sum(inside.map(([, { valeur }]) => valeur)), ensemble: serie.total };
}

function listOutside(series: readonly Serie[], codes: readonly string[]): string[] {
  const outside = new Map<string, string>();
  for (const { valeurs, chiffre } of series) {
    for (const [code, valeur] of valeurs) {
      if (!codes.includes(code) && (valeur.valeur !== null || valeur.secret)) {
        outside.set(code, `${valeur.nom} (${formatValeur(valeur, chiffre)})`);
      }
    }
  }
  return [...outside.values()];
}

/** Zones that have a value and are not on the map, told under it; undefined when there are none. */
export function tellOutside(
  series: readonly Serie[],
  codes: readonly string[],
  quoi: string,
): string | undefined {
  const outside = listOutside(series, codes);
  if (outside.length === 0) return undefined;
  return outside.length > MOST_NAMED
    ? `Hors de la carte : ${formatNumber(outside.length)} ${quoi}.`
    : `Hors de la carte : ${outside.join(', ')}.`;
}
