import type { Element, Root, RootContent, Text } from 'hast';
import type { Sigles } from '../../schemas/sigles.ts';
import { siglesPattern } from '../edition/sigles.ts';
import { toRelative } from '../format/liens.ts';
import { slugify } from '../format/texte.ts';

/** Anchor of a sigle on the page of sigles. */
export function siglesAnchor(sigle: string): string {
  return `sigle-${slugify(sigle)}`;
}

/** Where a first use is explained: running text, not headings, links, tables of names or drawings. */
const SKIPPED = new Set([
  'a',
  'abbr',
  'h1',
  'h2',
  'h3',
  'h4',
  'svg',
  'script',
  'style',
  'th',
  'caption',
  'nav',
  'code',
]);

interface Explanation {
  pattern: RegExp;
  page: string;
  sigles: Sigles;
  /** On paper nothing opens on hover: the words follow the sigle. */
  paper: boolean;
  pathname: string;
  remaining: Set<string>;
}

function textOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** True when the author has just written the words: « contrat … de moyens (CPOM) ». */
function isSpelledOut(block: string, developpement: string): boolean {
  return slugify(block).includes(slugify(developpement));
}

function explain(
  sigle: string,
  developpement: string,
  { paper, page, pathname }: Explanation,
): RootContent[] {
  const abbr: Element = {
    type: 'element',
    tagName: 'abbr',
    properties: { title: developpement },
    children: [{ type: 'text', value: sigle }],
  };
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { className: ['sigle'], href: toRelative(pathname, `${page}#${siglesAnchor(sigle)}`) },
    children: [abbr],
  };
  return paper ? [abbr, { type: 'text', value: ` (${developpement})` }] : [link];
}

function splitText(node: Text, block: string, explanation: Explanation): RootContent[] {
  const result: RootContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(explanation.pattern)) {
    const [sigle] = match;
    const developpement = explanation.sigles[sigle]?.developpement;
    if (developpement === undefined || !explanation.remaining.has(sigle)) continue;
    explanation.remaining.delete(sigle);
    if (explanation.paper && isSpelledOut(block, developpement)) continue;
    result.push({ type: 'text', value: node.value.slice(from, match.index) });
    result.push(...explain(sigle, developpement, explanation));
    from = match.index + sigle.length;
  }
  if (from === 0) return [node];
  result.push({ type: 'text', value: node.value.slice(from) });
  return result;
}

const BLOCKS = new Set(['p', 'li', 'td', 'dd', 'div', 'figcaption']);

/** On paper the words would swell a table or a list of dates; on screen a link takes no room. */
function isSkipped({ tagName, properties }: Element, paper: boolean): boolean {
  return (
    SKIPPED.has(tagName) || (paper && (tagName === 'table' || properties['dataSansSigles'] !== undefined))
  );
}

function walk(parent: Root | Element, block: string, inside: boolean, explanation: Explanation): void {
  const children: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'text' && inside) {
      children.push(...splitText(node, block, explanation));
      continue;
    }
    if (node.type === 'element' && !isSkipped(node, explanation.paper)) {
      const nextBlock = BLOCKS.has(node.tagName) ? textOf(node) : block;
      walk(node, nextBlock, inside || node.properties['dataSigles'] !== undefined, explanation);
    }
    children.push(node);
  }
  parent.children = children;
}

/**
 * Explains each sigle at its first use inside `[data-sigles]`: a link to the page of sigles with an `<abbr>` on
 * screen, the words in brackets on paper (inside `html[data-papier]`). Changes the tree in place.
 */
export function explainSigles(
  tree: Root,
  { sigles, pathname, relative }: { sigles: Sigles; pathname: string; relative: boolean },
): void {
  const known = Object.keys(sigles);
  if (known.length === 0) return;
  const [, structureId = '', annee = ''] = pathname.split('/');
  const html = tree.children.find((node): node is Element => node.type === 'element');
  walk(tree, '', false, {
    pattern: siglesPattern(known),
    page: `/${structureId}/${annee}/sigles/`,
    sigles,
    paper: html?.properties['dataPapier'] !== undefined,
    pathname: relative ? pathname : '',
    remaining: new Set(known),
  });
}
