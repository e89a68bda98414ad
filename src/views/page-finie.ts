import type { Element, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import type { Sigles } from '../../schemas/sigles.ts';
import { toRelative } from '../format/liens.ts';
import { splitOrdinals, typeset } from '../format/typographie.ts';
import { explainSigles } from './sigles.ts';

/** What a page needs to be finished. */
export interface Finition {
  /** Address of the page: `/essort/2024/`. */
  pathname: string;
  sigles: Sigles;
  /** False in `dev`, whose server wants addresses from the root. */
  relative: boolean;
}

const RAW_TAGS = new Set(['script', 'style', 'code', 'pre', 'template']);
const TYPESET_ATTRIBUTES = ['alt', 'title', 'ariaLabel', 'label'] as const;
const LINK_ATTRIBUTES = ['href', 'src'] as const;

/** Line breaks and indents of the source weigh a fifth of a page; one space says as much. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

function splitText(node: Text): RootContent[] {
  return splitOrdinals(typeset(collapse(node.value))).map(({ texte, exposant }) =>
    exposant
      ? { type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: texte }] }
      : { type: 'text', value: texte },
  );
}

function finishAttributes({ properties }: Element, { pathname, relative }: Finition): void {
  for (const name of TYPESET_ATTRIBUTES) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = typeset(value);
  }
  if (!relative) return;
  for (const name of LINK_ATTRIBUTES) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = toRelative(pathname, value);
  }
}

/** An SVG text cannot hold a `<sup>`, nor can a title, an option or a button of the browser's own. */
const NO_MARKUP_TAGS = new Set(['title', 'option', 'textarea']);

function finishTree(parent: Root | Element, finition: Finition, inSvg: boolean): void {
  const children: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'text') {
      const plain = inSvg || (parent.type === 'element' && NO_MARKUP_TAGS.has(parent.tagName));
      children.push(...(plain ? [{ ...node, value: typeset(collapse(node.value)) }] : splitText(node)));
      continue;
    }
    if (node.type === 'element') {
      finishAttributes(node, finition);
      if (!RAW_TAGS.has(node.tagName)) finishTree(node, finition, inSvg || node.tagName === 'svg');
    }
    children.push(node);
  }
  parent.children = children;
}

/**
 * Finishes a page: micro-typography of every text and text attribute, ordinals raised, sigles explained at first use,
 * links made relative. Doing it here, on the whole page, leaves no text behind, whether it came from YAML, from a
 * chapter or from a component.
 */
export function finishHtml(html: string, finition: Finition): string {
  const tree = htmlToHast(html) as Root;
  finishTree(tree, finition, false);
  explainSigles(tree, finition);
  return `${toHtml(tree, { collapseEmptyAttributes: true })}\n`;
}
