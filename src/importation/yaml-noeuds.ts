import { type Document, isMap, isScalar, isSeq, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Deux } from './comptes.ts';
import { formatCents } from './montants.ts';

/** One difference, as the treasurer reads it; `null`: absent before, or after. */
export interface Changement {
  ou: string;
  ancien: string | null;
  nouveau: string | null;
}

/** The document under way, what changes in it, and the keys of amounts that this import owns. */
export interface Chantier {
  document: Document;
  changements: Changement[];
  annees: readonly (keyof Deux)[];
}

/** Place of a value in the file, from the top. */
export type Ou = readonly string[];

/** Notes a difference. */
export function note(chantier: Chantier, ou: Ou, ancien: string | null, nouveau: string | null): void {
  chantier.changements.push({ ou: ou.join(' › '), ancien, nouveau });
}

/** Maps of a list; an officer may write nothing else there. */
export function mapsOf(seq: YAMLSeq | undefined): YAMLMap[] {
  return (seq?.items ?? []).filter((item) => isMap(item));
}

/** A text value of a map, empty when it has none. */
export function textAt(map: YAMLMap, cle: string): string {
  const value: unknown = map.get(cle);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The text of a key, read or made. */
function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** Inserts a key where the order of the file wants it: before the first key that comes later. */
function insertKey(map: YAMLMap, cle: string, value: unknown, ordre: readonly string[]): void {
  const later = ordre.slice(ordre.indexOf(cle) + 1);
  const at = map.items.findIndex(({ key }) => later.includes(keyText(key)));
  const scalar = new Scalar(cle);
  // Keys parted by blank lines stay so.
  scalar.spaceBefore = map.items.some(({ key }) => isScalar(key) && key.spaceBefore === true);
  map.set(scalar, value);
  const pair = map.items.pop();
  if (pair) map.items.splice(at < 0 ? map.items.length : at, 0, pair);
}

/** The map of a key, made if need be. */
export function ensureMap(parent: YAMLMap, cle: string, ordre: readonly string[]): YAMLMap {
  const known = parent.get(cle);
  if (isMap(known)) return known;
  const made = new YAMLMap();
  parent.delete(cle);
  insertKey(parent, cle, made, ordre);
  return made;
}

/** The list of a key, made if need be. */
export function ensureSeq(parent: YAMLMap, cle: string, ordre: readonly string[]): YAMLSeq {
  const known = parent.get(cle);
  if (isSeq(known)) return known;
  const made = new YAMLSeq();
  parent.delete(cle);
  insertKey(parent, cle, made, ordre);
  return made;
}

/** The list of a key, if it is there. */
export function seqAt(parent: unknown, cle: string): YAMLSeq | undefined {
  const value = isMap(parent) ? parent.get(cle) : undefined;
  return isSeq(value) ? value : undefined;
}

/** Takes away the keys left without anything. */
export function pruneEmpty(parent: YAMLMap, cles: readonly string[]): void {
  for (const cle of cles) {
    const value = parent.get(cle);
    if ((isMap(value) || isSeq(value)) && value.items.length === 0) parent.delete(cle);
  }
}

/** A number of euros; cents are written with two decimals. */
function writeCents(scalar: Scalar, cents: number): Scalar {
  scalar.value = cents / 100;
  if (cents % 100 === 0) delete scalar.minFractionDigits;
  else scalar.minFractionDigits = 2;
  return scalar;
}

/** Writes an amount, in cents, or takes it away; notes the difference. The comment beside it stays. */
export function setCents(
  chantier: Chantier,
  map: YAMLMap,
  cle: string,
  cents: number | undefined,
  ou: Ou,
): void {
  const known = map.get(cle, true);
  const ancien = typeof known?.value === 'number' ? Math.round(known.value * 100) : undefined;
  if (ancien === cents) return;
  const told = [ancien, cents].map((value) => (value === undefined ? null : formatCents(value)));
  note(chantier, [...ou, cle], told[0] ?? null, told[1] ?? null);
  if (cents === undefined) map.delete(cle);
  else if (known) writeCents(known, cents);
  else map.set(cle, writeCents(new Scalar(0), cents));
}

/** Writes the amounts that this import owns. */
export function setDeux(chantier: Chantier, map: YAMLMap, deux: Deux, ou: Ou): void {
  for (const annee of chantier.annees) setCents(chantier, map, annee, deux[annee], ou);
}

/** Amounts told in one line, for what is added or taken away. */
export function tellMap(map: YAMLMap): string {
  const amounts = map.items.flatMap(({ key, value }) =>
    isScalar(value) && typeof value.value === 'number' && keyText(key) !== 'compte'
      ? [`${keyText(key)} ${formatCents(Math.round(value.value * 100))}`]
      : [],
  );
  return amounts.length === 0 ? 'sans montant' : amounts.join(', ');
}

/** Inserts a heading before the first one that comes later in the model of the rules. */
export function insertRubrique(seq: YAMLSeq, map: YAMLMap, rubriques: readonly string[]): void {
  const later = rubriques.slice(rubriques.indexOf(textAt(map, 'rubrique')) + 1);
  const at = seq.items.findIndex((item) => isMap(item) && later.includes(textAt(item, 'rubrique')));
  seq.items.splice(at < 0 ? seq.items.length : at, 0, map);
}

/** Takes an item away and notes it. */
export function removeItem(chantier: Chantier, seq: YAMLSeq, map: YAMLMap, ou: Ou): void {
  note(chantier, ou, tellMap(map), null);
  seq.items.splice(seq.items.indexOf(map), 1);
}

/**
 * Takes from a line that the books no longer have the amounts that this import owns; without amounts left, the line
 * goes too. A line that had none stays: nothing of it comes from the books.
 */
export function retireLigne(chantier: Chantier, seq: YAMLSeq, map: YAMLMap, ou: Ou): void {
  const owned = chantier.annees.filter((annee) => map.has(annee));
  if (owned.length === 0) return;
  const left = (['montant', 'precedent'] as const).some((cle) => map.has(cle) && !owned.includes(cle));
  if (left) setDeux(chantier, map, {}, ou);
  else removeItem(chantier, seq, map, ou);
}

/** A map of amounts, written on one line. */
export function createLigne(
  texts: Readonly<Record<string, string>>,
  cents: Readonly<Record<string, number | undefined>>,
): YAMLMap {
  const map = new YAMLMap();
  for (const [cle, text] of Object.entries(texts)) {
    map.set(cle, cle === 'compte' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text);
  }
  for (const [cle, value] of Object.entries(cents)) {
    if (value !== undefined) map.set(cle, writeCents(new Scalar(0), value));
  }
  return map;
}
