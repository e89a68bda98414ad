import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkConstructions } from './markdown-constructions.ts';
import { checkTextes } from './markdown-textes.ts';
import type { Noeud } from './noeuds.ts';

/** Enough to see what is wrong: a chapter whose every line is at fault is not a chapter. */
const MOST = 100;

/** What Markdown prints otherwise than its author meant, without a word. In: the nodes of a chapter whose syntax is sound. */
export function checkMarkdown(noeuds: readonly Noeud[], source: string, fichier: string): Diagnostic[] {
  return noeuds
    .flatMap((noeud) => [...checkConstructions(noeud, source), ...checkTextes(noeud, source)])
    .slice(0, MOST)
    .map(({ position, ...constat }) => ({ fichier, ...position, ...constat }));
}
