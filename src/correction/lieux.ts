import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Chemin } from '../edition/parse-yaml.ts';

/** A piece of a text: a key or a value, quotes included. */
export interface Etendue {
  debut: number;
  fin: number;
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? (key.source ?? String(key.value)) : undefined;
}

/** Only a text on the line of its key: what `|` opens is no slip. */
function extentOf(node: unknown): Etendue | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const inline = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'].includes(node.type ?? '');
  return inline ? { debut: node.range[0], fin: node.range[1] } : undefined;
}

/** Where the keys and the values of a YAML text stand. */
export interface Lieux {
  cle: (chemin: Chemin) => Etendue | undefined;
  valeur: (chemin: Chemin) => Etendue | undefined;
}

/** Reads where keys and values stand. In: a text without fault of syntax. */
export function locateAll(texte: string): Lieux {
  const { contents } = parseDocument(texte);
  const find = (chemin: Chemin): { key: unknown; value: unknown } => {
    let found: { key: unknown; value: unknown } = { key: undefined, value: contents };
    for (const step of chemin) {
      const { value } = found;
      if (isSeq(value)) found = { key: undefined, value: value.items[Number(step)] };
      else if (isMap(value))
        found = value.items.find(({ key }) => nameOf(key) === String(step)) ?? {
          key: undefined,
          value: undefined,
        };
      else return { key: undefined, value: undefined };
    }
    return found;
  };
  return { cle: (chemin) => extentOf(find(chemin).key), valeur: (chemin) => extentOf(find(chemin).value) };
}
