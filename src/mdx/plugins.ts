import { defineHastPlugin, defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import type { MdastVisitorContext } from 'satteri';
import { createAnchors } from '../format/texte.ts';

const CONTEXTE = {
  type: 'mdxJsxAttribute' as const,
  name: 'contexte',
  value: { type: 'mdxJsxAttributeValueExpression' as const, value: 'props.contexte' },
};

function addContexte(node: Readonly<MdxJsxFlowElement | MdxJsxTextElement>, ctx: MdastVisitorContext): void {
  ctx.replaceNode(node, {
    ...node,
    attributes: [...node.attributes, CONTEXTE],
    children: [...node.children],
  } as MdxJsxFlowElement);
}

/**
 * Hands the edition to the components of a chapter: `<Chiffre id="x" />` becomes
 * `<Chiffre id="x" contexte={props.contexte} />`. The author never sees it, and no component has to fetch.
 */
export const passContexte = defineMdastPlugin({
  name: 'millesime-contexte',
  mdxJsxFlowElement: addContexte,
  mdxJsxTextElement: addContexte,
});

/** Slug of the chapter that a file holds: `…/03-vie-associative.mdx` → `vie-associative`. */
function chapterSlug(url: URL | undefined): string {
  return /\/\d{2}-([^/]+)\.mdx$/.exec(url?.pathname ?? '')?.[1] ?? 'chapitre';
}

/** Gives the headings of a chapter their anchors; see `createAnchors`. */
export const prefixHeadings = () => {
  let anchorOf: ((titre: string) => string) | undefined;
  return defineHastPlugin({
    name: 'millesime-ancres',
    element: {
      filter: ['h2', 'h3'],
      visit(node, ctx) {
        anchorOf ??= createAnchors(chapterSlug(ctx.fileURL));
        ctx.setProperty(node, 'id', anchorOf(ctx.textContent(node)));
      },
    },
  });
};
