import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * What a page may load and run: see docs/decisions/0015-content-security-policy.md. `file:` is for a site opened by a
 * double click, where what `'self'` means is left to each browser.
 */
function writePolitique(hashes: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self' file:", ...hashes].join(' '),
    "img-src 'self' file:",
    "font-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A style that goes from an attribute to a sheet must stay one list of declarations, whatever it holds. */
const DECLARATIONS = /^[\w\s:;,.#%()/+*-]*$/;

function element(tagName: string, properties: Element['properties'], text?: string): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: text === undefined ? [] : [{ type: 'text', value: text }],
  };
}

/**
 * Gathers the `style="…"` of a page, which the policy refuses, into one sheet. `:not(#s)` gives a rule the weight of an id:
 * it wins over every sheet, as the attribute did. Throws on what is not declarations.
 */
function gatherStyles(tree: Root): string {
  const classes = new Map<string, string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    const { style, className } = properties;
    if (typeof style !== 'string') return;
    if (!DECLARATIONS.test(style)) throw new Error(`Style inattendu sur <${tagName}> : ${style}`);
    const name = classes.get(style) ?? `s${String(classes.size + 1)}`;
    classes.set(style, name);
    delete properties['style'];
    properties['className'] = [...[className ?? []].flat().map(String), name];
  });
  return [...classes].map(([style, name]) => `.${name}:not(#s){${style}}`).join('');
}

/**
 * Gives a page its Content-Security-Policy, as the first thing that its head says after the encoding: nothing comes from
 * elsewhere, no script runs that is not a file of the site, no style is inline but those whose hash is told.
 */
export function applyPolitique(tree: Root): void {
  const styles = gatherStyles(tree);
  visit(tree, 'element', (head) => {
    if (head.tagName !== 'head') return;
    if (styles !== '') head.children.push(element('style', {}, styles));
  });
  const hashes: string[] = [];
  visit(tree, 'element', ({ tagName, children: [text] }) => {
    if (tagName !== 'style' || text?.type !== 'text') return;
    hashes.push(`'sha256-${createHash('sha256').update(text.value).digest('base64')}'`);
  });
  const content = writePolitique([...new Set(hashes)]);
  visit(tree, 'element', (head) => {
    if (head.tagName !== 'head') return;
    const charset = head.children.findIndex(
      (child) => child.type === 'element' && 'charSet' in child.properties,
    );
    head.children.splice(
      charset + 1,
      0,
      element('meta', { httpEquiv: ['Content-Security-Policy'], content }),
    );
  });
}
