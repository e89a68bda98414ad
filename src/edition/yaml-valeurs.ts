/** YAML document → plain values, each with its place, and what is silently other than the officer meant. */
import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import {
  explainComment,
  explainComma,
  explainContinuation,
  explainCut,
  explainDuplicate,
  explainKey,
  explainMissingKey,
  explainThousands,
  hasBullet,
} from '../diagnostics/yaml-silences.ts';
import { explainMerge } from '../diagnostics/yaml-marques.ts';
import { type Lieux, toPosition } from './lieux.ts';
import type { Faute } from './yaml-composition.ts';

/** What a walk gathers. */
interface Parcours {
  text: string;
  lines: Int32Array;
  lieux: Lieux;
  /** Faults: the file cannot be used. */
  fautes: Faute[];
  /** What is read, but perhaps not as it was meant. */
  alertes: (Faute & { code: 'Y-DIESE' | 'Y-NOMBRE' })[];
}

/** Numbers that YAML reads in a way that nobody writes: 1e5, 0x10, 0o7, .inf; and those too long to stay exact. */
const NOMBRE_DE_PROGRAMME = /^[-+]?(?:0[xo]|\.inf|\.nan|[\d.]+e)/i;
const EXACT = 1e15;

/**
 * A scalar as the officer meant it. YAML reads `01` as the number 1, which would make the Ain vanish, and `1e5` as
 * 100 000: what starts with a zero, or is a number for programmers only, stays text.
 */
function scalarValue({ value, source }: Scalar.Parsed): unknown {
  if (typeof value !== 'number') return value;
  const zero = /^[-+]?0\d/.test(source);
  return zero || NOMBRE_DE_PROGRAMME.test(source) || Math.abs(value) >= EXACT ? source : value;
}

function offsetOf(node: { range?: readonly number[] | null } | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** The rest of the line that follows a value. */
function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end);
}

function lookAtScalar(scalar: Scalar.Parsed, { text, fautes, alertes }: Parcours): void {
  const [start, end] = scalar.range;
  if (typeof scalar.value === 'string' && /\p{Surrogate}/u.test(scalar.value)) {
    fautes.push({
      offset: start,
      message: 'ce texte contient la moitié d’un caractère : il ne s’imprimerait pas',
      conseil: 'Effacez le code qui commence par « \\u », et tapez le caractère lui-même.',
    });
  }
  if (scalar.type !== 'PLAIN') return;
  const rest = restOfLine(text, end);
  if (scalar.source === '') {
    const comment = /^\s*(#[^\s#!].*)$/.exec(rest)?.[1];
    if (comment !== undefined) fautes.push({ offset: end + rest.indexOf('#'), ...explainComment(comment) });
    return;
  }
  const cut = typeof scalar.value === 'string' ? /^\s+(#[^\s#!].*)$/.exec(rest)?.[1] : undefined;
  if (cut !== undefined) {
    alertes.push({ offset: end + rest.indexOf('#'), code: 'Y-DIESE', ...explainCut(cut) });
  }
  if (/^[1-9]\d{0,2}\.\d\d0$/.test(scalar.source)) {
    alertes.push({ offset: start, code: 'Y-NOMBRE', ...explainThousands(scalar.source) });
  }
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const continued = explainContinuation(text.slice(start, end), before.trim() === '');
  if (continued) fautes.push({ ...continued, offset: start + continued.decalage });
}

/** A key as it is looked up: without the characters that nobody sees. */
function readKey(key: unknown): string {
  const written = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
  return written.replaceAll(/[\u200B\u2060\uFEFF]/g, '');
}

function lookAtKey(pair: Pair<ParsedNode, ParsedNode | null>, flow: boolean, parcours: Parcours): void {
  const { key, value } = pair;
  const offset = offsetOf(key);
  const { fautes, text } = parcours;
  if (!isScalar(key) || isAlias(key)) {
    fautes.push({ offset, ...explainKey('groupe', '') });
    return;
  }
  const { source } = key;
  if (source === '' && key.type === 'PLAIN') fautes.push({ offset, ...explainMissingKey() });
  else if (source === '<<') fautes.push({ offset, ...explainMerge() });
  else if (key.type === 'PLAIN' && /^[^\S \uFEFF]/.test(source))
    fautes.push({ offset, ...explainKey('retrait', source) });
  else if (key.type === 'PLAIN' && /[\u00A0\u202F]$/.test(source))
    fautes.push({ offset: offset + source.length - 1, ...explainKey('fin', source) });
  else if (hasBullet(source)) fautes.push({ offset, ...explainKey('puce', source) });
  else if (flow && (value === null || (isScalar(value) && value.source === ''))) {
    const glued = /^([\p{L}\d_]+):(\S.*)$/u.exec(source);
    if (glued && key.type === 'PLAIN') {
      fautes.push({ offset: offset + (glued[1] ?? '').length, ...explainKey('collee', source) });
    }
    const before = /(\d+),$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[1];
    if (/^\d+$/.test(source) && before !== undefined) {
      fautes.push({ offset: offset - 1, ...explainComma(`${before},${source}`) });
    }
  }
}

function lookAtMap(map: YAMLMap.Parsed, parcours: Parcours): unknown {
  const { fautes, lieux, lines } = parcours;
  const firsts = new Map<string, number>();
  const entries = map.items.map((pair) => {
    const offset = offsetOf(pair.key);
    const cle = readKey(pair.key);
    lookAtKey(pair, map.flow === true, parcours);
    const first = firsts.get(cle);
    if (first === undefined) firsts.set(cle, offset);
    else fautes.push({ offset, ...explainDuplicate(cle, toPosition(lines, first).ligne) });
    const { value } = pair;
    let plain: unknown = null;
    lieux.add(cle, offset, isScalar(value) ? offsetOf(value) : offset, () => {
      plain = readNode(value, parcours);
    });
    return [cle, plain] as const;
  });
  return Object.fromEntries(entries);
}

/** Plain values of a node; recursion is bounded by the depth that `compose` accepts. */
function readNode(node: ParsedNode | null, parcours: Parcours): unknown {
  if (isMap(node)) return lookAtMap(node, parcours);
  if (isSeq(node)) {
    return node.items.map((item, i) => {
      let plain: unknown = null;
      parcours.lieux.add(String(i), offsetOf(item), offsetOf(item), () => {
        plain = readNode(item, parcours);
      });
      return plain;
    });
  }
  if (!isScalar(node)) return null;
  lookAtScalar(node, parcours);
  return scalarValue(node);
}

/**
 * Reads a composed document. Out: its value, its places filled in `lieux`, what cannot be used and what may not be
 * what was meant.
 */
export function readValues(
  contents: ParsedNode | null,
  text: string,
  lines: Int32Array,
  lieux: Lieux,
): Pick<Parcours, 'fautes' | 'alertes'> & { valeur: unknown } {
  const parcours: Parcours = { text, lines, lieux, fautes: [], alertes: [] };
  let valeur: unknown = null;
  if (contents) {
    lieux.add('', offsetOf(contents), offsetOf(contents), () => {
      valeur = readNode(contents, parcours);
    });
  }
  lieux.close();
  return { valeur, fautes: parcours.fautes, alertes: parcours.alertes };
}
