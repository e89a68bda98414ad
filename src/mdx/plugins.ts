import { defineHastPlugin, defineMdastPlugin, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import type { MdastVisitorContext } from 'satteri';
import { slugify } from '../format/texte.ts';

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

/**
 * Anchors of headings carry the chapter (`vie-associative--le-bureau`): on the print page all chapters live together
 * and « Les webinaires » may come twice.
 */
export const prefixHeadings = () => {
  const seen = new Map<string, number>();
  return defineHastPlugin({
    name: 'millesime-ancres',
    element: {
      filter: ['h2', 'h3'],
      visit(node, ctx) {
        const id = `${chapterSlug(ctx.fileURL)}--${slugify(ctx.textContent(node))}`;
        const rank = (seen.get(id) ?? 0) + 1;
        seen.set(id, rank);
        ctx.setProperty(node, 'id', rank === 1 ? id : `${id}-${rank}`);
      },
    },
  });
};
