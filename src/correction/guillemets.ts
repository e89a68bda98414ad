import { mdxToMdast } from 'satteri';
import { composants } from '../../schemas/composants.ts';
import { type Correction, type Corrige, tellAll, type Modification, applyAll } from './correction.ts';

/** Where MDX stumbles, as an offset, and on what. */
interface Trebuchement {
  offset: number;
  message: string;
}

/** Undefined when MDX reads the whole text. */
function findStumble(texte: string): Trebuchement | undefined {
  try {
    mdxToMdast(texte);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, ligne = '1', colonne = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
    const lines = texte.split('\n').slice(0, Number(ligne) - 1);
    const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + Number(colonne) - 1;
    return { offset, message: message.replace(/^[\d:]+/, '') };
  }
}

/** What must follow a value for the quote before it to be the last one: another attribute, or the end of the tag. */
const SUITE = String.raw`(?=\s+[a-z_]+\s*=|\s*\/?>)`;

/** An attribute whose value has typographic quotes, on one side at least. */
const ATTRIBUT = new RegExp(
  String.raw`(?<=\s[a-z_]+\s*=\s*)(?:[“”„‟«»][\s\u00A0\u202F]*(?<a>[^"“”„‟«»<>]*?)[\s\u00A0\u202F]*["“”‟«»]|[‘’‚‛]\s*(?<b>[^"‘‚‛<>]*?)\s*['’‛]|"(?<c>[^"“”„‟«»<>]*?)[”“‟»])${SUITE}`,
  'gu',
);

/** The attributes to mend of the component whose tag starts at an offset. */
function mendTag(texte: string, debut: number): Modification[] {
  const tag = /^<(?<nom>[A-Z]\w*)\s[^<>]*>/.exec(texte.slice(debut));
  if (!tag || !Object.hasOwn(composants, tag.groups?.['nom'] ?? '')) return [];
  return [...tag[0].matchAll(ATTRIBUT)].map((found) => {
    const { a, b, c } = found.groups ?? {};
    const start = debut + found.index;
    return { debut: start, fin: start + found[0].length, texte: `"${a ?? b ?? c ?? ''}"` };
  });
}

/**
 * Puts straight quotes around the attributes of the components of a chapter, where a word processor has curved them: only
 * in a tag that MDX cannot read, and only if it can then.
 */
export function mendQuotes(texte: string): Corrige {
  const corrections: Correction[] = [];
  let result = texte;
  for (let stumble = findStumble(result); stumble !== undefined;) {
    const changes = mendTag(result, stumble.offset);
    const mended = applyAll(result, changes);
    const next = findStumble(mended);
    const further = next === undefined || next.offset > stumble.offset || next.message !== stumble.message;
    if (changes.length === 0 || !further) break;
    corrections.push(...tellAll(result, changes));
    result = mended;
    stumble = next;
  }
  return { texte: result, corrections };
}
