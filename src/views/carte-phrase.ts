/** What a map says, in a sentence computed from its data. */
import { computeEvolution } from '../domain/evolution.ts';
import { formatNumber, INSECABLE } from '../format/nombre.ts';
import { capitalize, joinFrench } from '../format/texte.ts';
import { formatValeur, type Serie, type Valeur } from './carte-donnees.ts';
import { formatEvolution, formatPhrase, labelOf } from './chiffre.ts';

/** More zones than this are counted, not named. */
const MOST_NAMED = 3;

interface Zone extends Valeur {
  nom: string;
}

function nameZones(zones: readonly Zone[], quoi: string): string {
  return zones.length > MOST_NAMED
    ? `${formatNumber(zones.length)} ${quoi}`
    : joinFrench(zones.map(({ nom }) => nom));
}

/** Zones that hold the highest or the lowest value. */
function holders(zones: readonly Zone[], extreme: number): Zone[] {
  return zones.filter(({ valeur }) => valeur === extreme);
}

function tellExtremes(known: readonly Zone[], serie: Serie, quoi: string): string[] {
  const values = known.map(({ valeur }) => valeur ?? 0);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const print = (valeur: number): string => formatValeur({ valeur, secret: false }, serie.chiffre);
  if (known.length < 2) return [];
  if (most === least) return [`Même valeur partout${INSECABLE}: ${print(most)}.`];
  const tell = (extreme: number): string => `${nameZones(holders(known, extreme), quoi)} (${print(extreme)})`;
  return [`Le plus haut${INSECABLE}: ${tell(most)} ; le plus bas${INSECABLE}: ${tell(least)}.`];
}

/** « Total : 134, +16 % par rapport à 2023. » ; « Sur la carte : 107, sur 4 676. » */
function tellTotal({ total, ensemble, chiffre }: Serie, avant: Serie | undefined): string {
  if (total === null) return '';
  if (ensemble !== null) {
    return `Sur la carte${INSECABLE}: ${formatNumber(total)}, sur un total de ${formatNumber(ensemble)}.`;
  }
  const evolution = avant ? computeEvolution(total, avant.total, chiffre.unite) : null;
  const since =
    evolution && avant?.annee ? `, ${formatEvolution(evolution)} par rapport à ${avant.annee}` : '';
  return `Total${INSECABLE}: ${formatNumber(total)}${since}.`;
}

/**
 * Total, highest, lowest with ties, then what is missing or masked. `zones`: those of the map; `quoi`: their plural,
 * `départements`; `avant`: the same figure one exercice earlier, when its map stands beside.
 */
export function describeSerie(
  serie: Serie,
  zones: readonly Zone[],
  quoi: string,
  avant: Serie | undefined,
): string {
  const known = zones.filter(({ valeur }) => valeur !== null);
  const missing = zones.filter(({ valeur, secret }) => valeur === null && !secret);
  const masked = zones.filter(({ secret }) => secret);
  return [
    tellTotal(serie, avant),
    ...tellExtremes(known, serie, quoi),
    missing.length > 0 ? `Non communiqué${INSECABLE}: ${nameZones(missing, quoi)}.` : '',
    masked.length > 0 ? `Secret statistique${INSECABLE}: ${nameZones(masked, quoi)}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The title of a map that has none: what is seen, told from its data. */
export function composeTitre(series: readonly Serie[], zones: readonly (readonly Zone[])[]): string {
  const [first] = series;
  if (!first) return 'Carte';
  const annees = [...new Set(series.flatMap(({ annee }) => annee ?? []))];
  if (series.length > 1) {
    const figures = [...new Set(series.map(({ chiffre }) => chiffre.libelle))];
    const years = annees.length > 1 ? `, ${joinFrench(annees)}` : '';
    return `${capitalize(joinFrench(figures))}${years}`;
  }
  const known = (zones[0] ?? []).filter(({ valeur }) => valeur !== null);
  const top = holders(known, Math.max(...known.map(({ valeur }) => valeur ?? 0)));
  const [leader] = top;
  if (known.length < 2 || top.length !== 1 || !leader) return capitalize(labelOf(first.chiffre));
  // A sum of gains and losses counts nothing.
  const counted = first.total !== null && known.every(({ valeur }) => (valeur ?? 0) >= 0);
  const what = counted
    ? formatPhrase({ ...first.chiffre, valeur: first.total })
    : capitalize(first.chiffre.libelle);
  return `${capitalize(what)}${INSECABLE}: ${leader.nom} en tête (${formatValeur(leader, first.chiffre)})`;
}
