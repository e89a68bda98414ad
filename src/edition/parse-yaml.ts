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
  visit,
  type YAMLParseError,
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

/** Plain values. `open`: the aliased nodes being read; one that holds itself has no value. */
function toPlain(node: unknown, document: Document, open: readonly unknown[] = []): unknown {
  if (isAlias(node)) {
    const target = node.resolve(document);
    return open.includes(target) ? null : toPlain(target, document, [...open, target]);
  }
  if (isScalar(node)) return scalarValue(node);
  if (isSeq(node)) return node.items.map((item) => toPlain(item, document, open));
  if (isMap(node)) {
    const entries = node.items.map((pair) => {
      const key = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);
      return [key, toPlain(pair.value, document, open)] as const;
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

/** Where to look for a fault: a quote left open is only noticed where the file ends. */
function startOf({ code, pos: [offset] }: Pick<YAMLParseError, 'code' | 'pos'>, document: Document): number {
  let start = offset;
  if (code === 'MISSING_CHAR') {
    visit(document, {
      Scalar: (_, { type, range }) => {
        if (type?.startsWith('QUOTE') === true && range?.[1] === offset) start = range[0];
      },
    });
  }
  return start;
}

/** Texts such as `*important*`, which YAML takes for a reference to what nobody named: where they stand. */
function findLostAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
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
  // The parser stumbles several times over one fault: the first stumble of a line tells it.
  const stumbles = document.errors
    .map((error) => ({ error, position: toPosition(startOf(error, document)) }))
    .filter(
      ({ position }, i, all) => all.findIndex((other) => other.position.ligne === position.ligne) === i,
    );
  const diagnostics = stumbles.map(({ error, position }): Diagnostic => ({
    fichier,
    ...position,
    gravite: 'erreur',
    code: 'Y-SYNTAXE',
    ...explainYaml(error.code),
  }));
  diagnostics.push(
    ...findLostAliases(document).map((offset): Diagnostic => ({
      fichier,
      ...toPosition(offset),
      gravite: 'erreur',
      code: 'Y-SYNTAXE',
      ...explainYaml('BAD_ALIAS'),
    })),
  );
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
