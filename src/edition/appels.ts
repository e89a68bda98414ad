import type { Nodes } from 'mdast';
import type { Position } from '../diagnostics/diagnostic.ts';
import { readBalise } from './balise.ts';
import { readAttributs } from './passages.ts';

/** An attribute written in a chapter, with its places. */
export interface AttributLu {
  /** Empty for `{...x}`. */
  nom: string;
  /** As typed; null for an attribute without `=`. */
  valeur: string | null;
  /** What is between braces, braces included, when the value is computed. */
  calcul: string | undefined;
  position: Position;
  positionValeur: Position;
}

/** A component written in a chapter, with its place. */
export interface Appel {
  composant: string;
  attributs: Record<string, string>;
  /** The same, one by one, with what is wrong in them: twice the same, computed, without value. */
  ecrits: AttributLu[];
  position: Position;
}

/** A component in the tree of a chapter, on its own lines or in a sentence. */
export type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Reads a component. `source`: the chapter, where the places of its attributes are found. */
export function toAppel(node: JsxNode, source: string): Appel {
  const start = node.position?.start;
  const position = { ligne: start?.line ?? 1, colonne: start?.column ?? 1 };
  const debut = start?.offset ?? 0;
  const places = readBalise(source, debut)?.attributs ?? [];
  const locate = (offset: number | undefined): Position => {
    if (offset === undefined) return position;
    const lines = source.slice(debut, offset).split('\n');
    const last = lines.at(-1)?.length ?? 0;
    return {
      ligne: position.ligne + lines.length - 1,
      colonne: lines.length === 1 ? position.colonne + last : last + 1,
    };
  };
  let rang = 0;
  const ecrits = node.attributes.map((attribut): AttributLu => {
    if (attribut.type !== 'mdxJsxAttribute') {
      return { nom: '', valeur: null, calcul: `{${attribut.value}}`, position, positionValeur: position };
    }
    const place = places[rang];
    rang += 1;
    const { value } = attribut;
    return {
      nom: attribut.name,
      valeur: typeof value === 'string' ? value : null,
      calcul: typeof value === 'object' && value !== null ? `{${value.value}}` : undefined,
      position: locate(place?.debut),
      positionValeur: locate(place?.debutValeur),
    };
  });
  return {
    composant: node.name ?? '',
    attributs: readAttributs(node),
    ecrits,
    position,
  };
}
