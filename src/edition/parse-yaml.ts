import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { explainYaml } from '../diagnostics/yaml.ts';

/** Path of a value in a file: keys and list indexes. */
export type Chemin = readonly PropertyKey[];

/** A YAML file read with its positions. */
export interface ParsedYaml {
  fichier: string;
  valeur: unknown;
  /** Position of a value, or of its nearest existing parent. */
  locate: (chemin: Chemin) => Position;
  /** Position of the key itself rather than of its value. */
  locateKey: (chemin: Chemin) => Position;
}

/**
 * A scalar as the officer meant it. YAML reads `01` as the number 1, which would make the Ain vanish: what starts
 * with a zero stays text.
 */
function scalarValue(node: { value: unknown; source?: string | undefined }): unknown {
  if (typeof node.value === 'number' && node.source !== undefined && /^0\d/.test(node.source))
    return node.source;
  return node.value;
}

/** Plain values; objects have no prototype so that a key such as `__proto__` is only a key. */
function toPlain(node: unknown, document: Document): unknown {
  if (isAlias(node)) return toPlain(node.resolve(document), document);
  if (isScalar(node)) return scalarValue(node);
  if (isSeq(node)) return node.items.map((item) => toPlain(item, document));
  if (isMap(node)) {
    const entries = node.items.map((pair) => {
      const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);
      return [key, toPlain(pair.value, document)] as const;
    });
    return Object.fromEntries(entries);
  }
  return null;
}

interface Found {
  key: Node | null;
  value: Node | null;
}

/** Follows a path as far as it goes. */
function find(document: Document, chemin: Chemin): Found {
  let found: Found = { key: null, value: document.contents };
  for (const step of chemin) {
    const { value } = found;
    if (isSeq(value)) {
      const item = value.items[Number(step)];
      if (item === undefined || isPair(item)) break;
      found = { key: item as Node, value: item as Node };
    } else if (isMap(value)) {
      const pair = value.items.find(
        ({ key }) => isScalar(key) && (key.source ?? String(key.value)) === String(step),
      );
      if (!pair) break;
      found = { key: pair.key as Node, value: (pair.value ?? pair.key) as Node };
    } else {
      break;
    }
  }
  return found;
}

/**
 * Reads one YAML text. In: the text and the name to print. Out: the value and its positions, and the syntax errors
 * in French; on a syntax error `valeur` is undefined, since a half-read file must not be used.
 */
export function parseYaml(text: string, fichier: string): { parsed: ParsedYaml; diagnostics: Diagnostic[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const toPosition = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { ligne: Math.max(1, line), colonne: Math.max(1, col) };
  };
  const diagnostics = document.errors.map((error): Diagnostic => ({
    fichier,
    ...toPosition(error.pos[0]),
    gravite: 'erreur',
    code: 'Y-SYNTAXE',
    ...explainYaml(error.code),
  }));
  const parsed: ParsedYaml = {
    fichier,
    valeur: diagnostics.length > 0 ? undefined : toPlain(document.contents, document),
    locate: (chemin) => {
      const { value, key } = find(document, chemin);
      return toPosition((isScalar(value) ? value : (key ?? value))?.range?.[0] ?? 0);
    },
    locateKey: (chemin) => {
      const { value, key } = find(document, chemin);
      return toPosition((key ?? value)?.range?.[0] ?? 0);
    },
  };
  return { parsed, diagnostics };
}
