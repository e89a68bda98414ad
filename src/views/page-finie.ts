import type { Element, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import type { Sigles } from '../../schemas/sigles.ts';
import { toRelative } from '../format/liens.ts';
import { splitLongWords } from '../format/longs-mots.ts';
import { splitOrdinals, typeset } from '../format/typographie.ts';
import { applyPolitique } from './politique.ts';
import { explainSigles } from './sigles.ts';

/** What a page needs to be finished. */
export interface Finition {
  /** Address of the page: `/essort/2024/`. */
  pathname: string;
  sigles: Sigles;
  /** False in `dev`, whose server wants addresses from the root. */
  relative: boolean;
  /** False in `dev`, whose client runs inline scripts and styles. */
  politique: boolean;
}

const RAW_TAGS = new Set(['script', 'style', 'code', 'pre', 'template']);
const TYPESET_ATTRIBUTES = ['alt', 'title', 'ariaLabel', 'label'] as const;
const LINK_ATTRIBUTES = ['href', 'src'] as const;

/** Line breaks and indents of the source weigh a fifth of a page; one space says as much. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** A text, with the places where a word that no line could hold may be broken. */
function breakable(texte: string): RootContent[] {
  return splitLongWords(texte).flatMap((value, i): RootContent[] => [
    ...(i === 0 ? [] : [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }]),
    { type: 'text', value },
  ]);
}

function splitText(node: Text): RootContent[] {
  return splitOrdinals(typeset(collapse(node.value))).flatMap(({ texte, exposant }): RootContent[] =>
    exposant
      ? [{ type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: texte }] }]
      : breakable(texte),
  );
}

/** What the author of a chapter writes to lead to another one. */
const CHAPTER_LINK = /^\.\.\/[a-z0-9-]+\/(#.*)?$/;

/**
 * Address of a link where the page is shown. A link between chapters leads to a page of the site or, on paper, to the
 * place where that chapter is printed.
 */
function finishLink(address: string, { pathname, relative }: Finition, papier: boolean): string {
  if (!CHAPTER_LINK.test(address)) return relative ? toRelative(pathname, address) : address;
  const { pathname: target, hash } = new URL(address, `https://exemple.invalid${pathname}`);
  if (papier) return hash === '' ? `#chapitre-${target.split('/').at(-2) ?? ''}` : hash;
  return relative ? toRelative(pathname, target + hash) : address;
}

function finishAttributes({ properties }: Element, finition: Finition, papier: boolean): void {
  for (const name of TYPESET_ATTRIBUTES) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = typeset(value);
  }
  for (const name of LINK_ATTRIBUTES) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = finishLink(value, finition, papier);
  }
  const { srcSet } = properties;
  if (typeof srcSet === 'string') {
    const candidates = srcSet.split(/,\s+/).map((candidate) => finishLink(candidate, finition, papier));
    properties['srcSet'] = candidates.join(', ');
  }
}

/** An SVG text cannot hold a `<sup>`, nor can a title, an option or a button of the browser's own. */
const NO_MARKUP_TAGS = new Set(['title', 'option', 'textarea']);

/** Where the walk is: inside a drawing, on the print page. */
interface Lieu {
  svg: boolean;
  papier: boolean;
}

function finishTree(parent: Root | Element, finition: Finition, lieu: Lieu): void {
  const children: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'text') {
      const plain = lieu.svg || (parent.type === 'element' && NO_MARKUP_TAGS.has(parent.tagName));
      children.push(...(plain ? [{ ...node, value: typeset(collapse(node.value)) }] : splitText(node)));
      continue;
    }
    if (node.type === 'element') {
      const inside = {
        svg: lieu.svg || node.tagName === 'svg',
        papier: lieu.papier || node.properties['dataPapier'] !== undefined,
      };
      finishAttributes(node, finition, inside.papier);
      if (!RAW_TAGS.has(node.tagName)) finishTree(node, finition, inside);
    }
    children.push(node);
  }
  parent.children = children;
}

/**
 * Finishes a page: micro-typography of every text and text attribute, ordinals raised, sigles explained at first use,
 * links made relative, its Content-Security-Policy told. Doing it here, on the whole page, leaves no text behind, whether it came from YAML, from a
 * chapter or from a component.
 */
export function finishHtml(html: string, finition: Finition): string {
  const tree = htmlToHast(html) as Root;
  finishTree(tree, finition, { svg: false, papier: false });
  explainSigles(tree, finition);
  if (finition.politique) applyPolitique(tree);
  return `${toHtml(tree, { collapseEmptyAttributes: true })}\n`;
}
