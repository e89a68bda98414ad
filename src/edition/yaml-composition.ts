/** YAML text → document, with what the format allows and a report does not: repeated passages, tags, depth. */
import { Composer, type CST, type Document, type ErrorCode, Parser } from 'yaml';
import type { Explanation } from '../diagnostics/yaml.ts';
import {
  explainAlias,
  explainAnchor,
  explainDepth,
  explainDirective,
  explainKeyMark,
  explainSecondDocument,
  explainTag,
} from '../diagnostics/yaml-marques.ts';

/** A fault and where it starts in the text. */
export interface Faute extends Explanation {
  offset: number;
}

/** A YAML text as the parser sees it. */
export interface Composition {
  /** Null when it is nested so deep that it was not composed. */
  document: Document.Parsed | null;
  /** Where the parser stumbled, in its own words. */
  trebuchements: { code: ErrorCode; offset: number; message: string }[];
  /** What a report does not accept, though it is YAML. */
  refus: Faute[];
}

/** Deeper, no schema follows. The shipped reports reach eight levels. */
const PROFONDEUR_MAXIMALE = 50;
/** Deeper, composing could exhaust the stack. Between the two, the depth may come from a slip that the parser tells. */
const PROFONDEUR_COMPOSABLE = 500;

/** What is left to look at: a token and how deep it stands. */
type Rest = { token: CST.Token; depth: number }[];

/** What was met on the way. */
interface Rencontres {
  refus: Faute[];
  marques: Set<string>;
  renvois: { offset: number; nom: string }[];
}

function lookAtMarks(marks: readonly CST.SourceToken[], { refus, marques }: Rencontres): void {
  for (const { type, offset, source } of marks) {
    if (type === 'anchor') {
      refus.push({ offset, ...explainAnchor(source) });
      marques.add(source.slice(1));
    } else if (type === 'tag') refus.push({ offset, ...explainTag(source) });
    else if (type === 'explicit-key-ind') refus.push({ offset, ...explainKeyMark() });
  }
}

function lookInside({ token, depth }: Rest[number], rest: Rest, met: Rencontres): void {
  if (token.type === 'alias') {
    met.renvois.push({ offset: token.offset, nom: token.source.slice(1) });
  } else if ('items' in token) {
    for (const item of token.items) {
      lookAtMarks(item.start, met);
      lookAtMarks(item.sep ?? [], met);
      for (const child of [item.key, item.value]) {
        if (child) rest.push({ token: child, depth: depth + 1 });
      }
    }
  }
}

function lookAtDocuments(tokens: readonly CST.Token[], rest: Rest, met: Rencontres): void {
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'directive') met.refus.push({ offset: token.offset, ...explainDirective() });
    if (token.type !== 'document') continue;
    documents += 1;
    lookAtMarks(token.start, met);
    if (documents === 2) met.refus.push({ offset: token.offset, ...explainSecondDocument() });
    if (documents === 1 && token.value) rest.push({ token: token.value, depth: 1 });
  }
}

/** Walks the tokens without recursion: they may be nested without end. */
function lookAtTokens(tokens: readonly CST.Token[]): { refus: Faute[]; deep: boolean; composable: boolean } {
  let tooDeep: number | null = null;
  const met: Rencontres = { refus: [], marques: new Set(), renvois: [] };
  const rest: Rest = [];
  lookAtDocuments(tokens, rest, met);
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.depth > PROFONDEUR_MAXIMALE) tooDeep ??= next.token.offset;
    if (next.depth > PROFONDEUR_COMPOSABLE) break;
    lookInside(next, rest, met);
  }
  if (tooDeep !== null) {
    const refus = [{ offset: tooDeep, ...explainDepth(PROFONDEUR_MAXIMALE) }];
    return { refus, deep: true, composable: rest.length === 0 };
  }
  const { refus, marques, renvois } = met;
  refus.push(...renvois.map(({ offset, nom }) => ({ offset, ...explainAlias(nom, marques.has(nom)) })));
  return { refus: refus.toSorted((a, b) => a.offset - b.offset), deep: false, composable: true };
}

/**
 * Where brackets pile up by the hundred, quoted or not: even cutting such a text into tokens would take seconds. Null in
 * any text that somebody wrote.
 */
function findPile(text: string): number | null {
  let depth = 0;
  for (const { 0: signe, index } of text.matchAll(/[[\]{}]/g)) {
    depth = signe === '[' || signe === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > 10 * PROFONDEUR_MAXIMALE) return index;
  }
  return null;
}

/** The first document. The package makes an error of each stumble, with a stack that nobody reads and that takes long. */
function composeTokens(tokens: readonly CST.Token[], length: number): Document.Parsed | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
    const [document] = composer.compose(tokens, true, length);
    return document;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * Composes a text. Nothing is expanded: an alias stays an alias. Duplicate keys are left to the caller, since the
 * package compares each key with all the others.
 */
export function compose(text: string): Composition {
  const piled = findPile(text);
  if (piled !== null) {
    const refus = [{ offset: piled, ...explainDepth(PROFONDEUR_MAXIMALE) }];
    return { document: null, trebuchements: [], refus };
  }
  const tokens = [...new Parser().parse(text)];
  const { refus, deep, composable } = lookAtTokens(tokens);
  if (!composable) return { document: null, trebuchements: [], refus };
  const document = composeTokens(tokens, text.length);
  const errors = document?.errors ?? [];
  if (deep && errors.length === 0) return { document: null, trebuchements: [], refus };
  return {
    document: document ?? null,
    trebuchements: errors.map(({ code, pos: [offset], message }) => ({ code, offset, message })),
    refus,
  };
}
