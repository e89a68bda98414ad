/**
 * What a chart says, in one sentence: its title when nobody typed one. No verb and no adjective that would have to
 * agree with a name, so that it is right for any name, number and gender.
 */
import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import {
  type ColonneComparee,
  type Comparaison,
  completeColonne,
  type Mesure,
  stacksRows,
  sumKnown,
} from '../domain/comparaison.ts';
import { computeEvolution } from '../domain/evolution.ts';
import { FINE, INSECABLE } from '../format/nombre.ts';
import { capitalize, joinFrench } from '../format/texte.ts';
import { formatEvolution } from './chiffre.ts';
import { formatMesure, formatShare } from './graphique-etiquettes.ts';

/** Figures that a sentence tells one by one; beyond, it only names them. */
const FIGURES_DITES = 3;
/** Names that a tie lists. */
const EX_AEQUO = 3;

const et = (membres: readonly string[]): string => membres.join(`${FINE}; `);
const pair = (nom: string, suite: string): string => (nom === '' ? suite : `${nom}${INSECABLE}: ${suite}`);

interface Point {
  nom: string;
  valeur: number;
  texte: string;
}

function pointsOf(noms: readonly string[], mesures: readonly Mesure[], unite: string | undefined): Point[] {
  return noms.flatMap((nom, i) => {
    const mesure = mesures[i];
    if (mesure == null || mesure.valeur === null) return [];
    return [{ nom, valeur: mesure.valeur, texte: formatMesure(mesure, unite) }];
  });
}

const formatValeur = (valeur: number, unite: string | undefined): string =>
  formatMesure({ valeur, secret: false }, unite);

function change(from: number | null, to: number | null, unite: string | undefined): string | null {
  const evolution = computeEvolution(to, from, unite);
  if (evolution === null || evolution.nature === 'nouveau' || evolution.nature === 'stable') return null;
  // In % of a negative value nothing can be read.
  if (evolution.nature === 'relative' && ((from ?? 0) <= 0 || (to ?? 0) < 0)) return null;
  return formatEvolution(evolution);
}

/** « Adhérents : de 49 en 2023 à 84 en 2024, soit +71 % », from the first known year to the last. */
function sayEvolution({ chiffre, mesures }: ColonneComparee, annees: readonly string[]): string {
  const points = pointsOf(annees, mesures, chiffre?.unite);
  const [debut, fin] = [points[0], points.at(-1)];
  const nom = chiffre?.libelle ?? '';
  if (debut === undefined || fin === undefined) return nom;
  if (debut === fin) return pair(nom, `${fin.texte} en ${fin.nom}`);
  if (debut.valeur === fin.valeur) return pair(nom, `${fin.texte} en ${fin.nom} comme en ${debut.nom}`);
  const { evolution = null, precedent = null } = chiffre ?? {};
  // Over the two last years the source may print its own.
  const published =
    evolution !== null && 'publiee' in evolution && debut.valeur === precedent && points.length === 2;
  const soit = published ? formatEvolution(evolution) : change(debut.valeur, fin.valeur, chiffre?.unite);
  const suite = `de ${debut.texte} en ${debut.nom} à ${fin.texte} en ${fin.nom}`;
  return pair(nom, soit === null ? suite : `${suite}, soit ${soit}`);
}

function tied(points: readonly Point[], valeur: number): string {
  const noms = points.filter((point) => point.valeur === valeur).map(({ nom }) => nom);
  const left = noms.length - EX_AEQUO;
  return joinFrench(left > 1 ? [...noms.slice(0, EX_AEQUO), `${left} autres`] : noms);
}

/** What is ranked: the known rows, and whether all are. */
interface Rangs {
  points: Point[];
  complet: boolean;
}

/**
 * « Rhône en tête (33 sur 161, soit 20 %) ; au plus bas : Cantal (2) ». Null when nothing is known. `total` is what
 * is printed as their sum, null where adding makes no sense; `juste` when the rows make it. With a row that is not known nobody can say which is the lowest.
 */
function sayRanking(
  { points, complet }: Rangs,
  { total, juste }: { total: number | null; juste: boolean },
  unite: string | undefined,
): string | null {
  const [first, second] = points;
  if (first === undefined) return null;
  if (second === undefined) return `${first.nom}, ${first.texte}`;
  const valeurs = points.map(({ valeur }) => valeur);
  const [min, max] = [Math.min(...valeurs), Math.max(...valeurs)];
  const somme = total === null ? '' : formatValeur(total, unite);
  if (min === max && complet) {
    const suite = `même chiffre partout (${first.texte})`;
    return somme === '' ? suite : et([suite, pair('total', somme)]);
  }
  const highest = points.filter(({ valeur }) => valeur === max);
  const share = juste ? formatShare(max, total) : '';
  // Of a sum that holds negative values nothing is a part.
  const alone = highest.length === 1 && somme !== '' && min >= 0;
  const detail = alone ? ` sur ${somme}${share === '' ? '' : `, soit ${share}`}` : '';
  const tete = `${tied(points, max)} en tête (${highest[0]?.texte ?? ''}${detail})`;
  const bas = points.find(({ valeur }) => valeur === min)?.texte ?? '';
  return complet ? et([tete, pair('au plus bas', `${tied(points, min)} (${bas})`)]) : tete;
}

/** « total : 161 contre 140 en 2023 (+15 %) », when both totals are known. */
function sayTotals(
  now: ColonneComparee,
  before: ColonneComparee | undefined,
  unite: string | undefined,
): string[] {
  if (now.total === null || before?.total == null) return [];
  // What one year lacks is no change.
  if ([...now.mesures, ...before.mesures].some(({ valeur, secret }) => valeur === null && !secret)) return [];
  const soit = change(before.total, now.total, unite);
  const suite = `${formatValeur(now.total, unite)} contre ${formatValeur(before.total, unite)} en ${before.annee ?? ''}`;
  return [pair('total', soit === null ? suite : `${suite} (${soit})`)];
}

function sayColonne(colonne: ColonneComparee, comparaison: Comparaison, part: boolean): string {
  const { lignes, colonnes, unite } = comparaison;
  const nom = colonne.chiffre?.libelle ?? '';
  const points = pointsOf(
    lignes.map(({ nom: ligne }) => ligne),
    colonne.mesures,
    unite,
  );
  const { base } = completeColonne(colonne);
  const total = colonne.total ?? (part && unite !== '%' ? base : null);
  const complet = points.length === lignes.length;
  // The shares of a published total that the rows do not make are not those of the drawing.
  const juste = !complet || total === base;
  const ranking = sayRanking({ points, complet }, { total, juste }, unite);
  const before = colonnes.find((other) => other.precedent && other.chiffre === colonne.chiffre);
  const dit = et([...(ranking === null ? [] : [ranking]), ...sayTotals(colonne, before, unite)]);
  return dit === '' ? nom : pair(nom, dit);
}

const listFigures = (chiffres: readonly Chiffre[]): string =>
  capitalize(joinFrench(chiffres.map(({ libelle }) => libelle)));

/** Several figures stacked: the rows by their sums, or by the share of the first figure. */
function sayStacks(comparaison: Comparaison, type: GraphiqueSaisi['type']): string {
  const { lignes, colonnes, chiffres, unite } = comparaison;
  const now = colonnes.filter(({ precedent }) => !precedent);
  const all = listFigures(chiffres);
  const sums = lignes.map((_, i) =>
    sumKnown(now.map(({ mesures }) => mesures[i] ?? { valeur: null, secret: false })),
  );
  // A stack without one of its parts may be the highest, or the lowest.
  if (sums.includes(null)) return all;
  const inShares = type === 'barres_100';
  const points = lignes.flatMap(({ nom }, i): Point[] => {
    const total = sums[i] ?? 0;
    if (!inShares) return [{ nom, valeur: total, texte: formatValeur(total, unite) }];
    const first = now[0]?.mesures[i]?.valeur ?? 0;
    return total === 0 ? [] : [{ nom, valeur: first / total, texte: formatShare(first, total) }];
  });
  const ranking = sayRanking({ points, complet: true }, { total: null, juste: false }, unite);
  if (ranking === null) return all;
  return pair(inShares ? `${chiffres[0]?.libelle ?? ''}, en part du total` : all, ranking);
}

function say(type: GraphiqueSaisi['type'], comparaison: Comparaison): string {
  const { contenu, lignes, colonnes, chiffres } = comparaison;
  const stacked = type === 'barres_empilees' || type === 'barres_100';
  if (chiffres.length > FIGURES_DITES && contenu !== 'indicateurs' && !stacked) return listFigures(chiffres);
  if (contenu === 'evolution') {
    const annees = lignes.map(({ nom }) => nom);
    return et(colonnes.map((colonne) => sayEvolution(colonne, annees)));
  }
  if (stacked && !stacksRows(comparaison)) return sayStacks(comparaison, type);
  const now = colonnes.filter(({ precedent }) => !precedent);
  return et(now.map((colonne) => sayColonne(colonne, comparaison, type === 'anneau' || stacked)));
}

/** The sentence of a chart, without final full stop; the names of its figures when nothing is known. */
export function sayGraphique(type: GraphiqueSaisi['type'], comparaison: Comparaison): string {
  const phrase = say(type, comparaison);
  return capitalize(phrase === '' ? listFigures(comparaison.chiffres) : phrase);
}
