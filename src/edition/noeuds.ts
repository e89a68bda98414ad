import type { Nodes } from 'mdast';

/** A node of a chapter, with what it stands in. */
export interface Noeud {
  node: Nodes;
  parent: Noeud | undefined;
  /** Its rank among the children of its parent. */
  rang: number;
  profondeur: number;
}

/** Every node, in the order of the text. Without recursion: a hostile chapter may nest ten thousand levels. */
export function listNoeuds(arbre: Nodes): Noeud[] {
  const noeuds: Noeud[] = [];
  const waiting: Noeud[] = [{ node: arbre, parent: undefined, rang: 0, profondeur: 0 }];
  for (let noeud = waiting.pop(); noeud !== undefined; noeud = waiting.pop()) {
    noeuds.push(noeud);
    const { node, profondeur } = noeud;
    if (!('children' in node)) continue;
    for (let rang = node.children.length - 1; rang >= 0; rang -= 1) {
      const child = node.children[rang];
      if (child) waiting.push({ node: child, parent: noeud, rang, profondeur: profondeur + 1 });
    }
  }
  return noeuds;
}

/** What stands around a node, nearest first. */
export function listParents({ parent }: Noeud): Nodes[] {
  const parents: Nodes[] = [];
  for (let noeud = parent; noeud !== undefined; noeud = noeud.parent) parents.push(noeud.node);
  return parents;
}
