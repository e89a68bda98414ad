import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { listFiles } from './dossiers.ts';

/** The pages of a built site: paths of their `index.html`, in order. */
export function listPages(site: string): string[] {
  return listFiles(site).filter((file) => file.endsWith('.html'));
}

/** Every element of a page, in order. */
export function readElements(site: string, page: string): Element[] {
  const tree = htmlToHast(readFileSync(path.join(site, page), 'utf8')) as Root;
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** Text of an element, white space reduced. */
export function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

export function hasClass({ properties }: Element, name: string): boolean {
  return [properties['className'] ?? []].flat().includes(name);
}
