import largeurs from './largeurs.json' with { type: 'json' };
import type { Mesure } from './types.ts';

/** Weights that are measured; a run of text takes the nearest. */
type Graisse = '500' | '650';

const SIGNES = Array.from(largeurs.signes);

/** Sign → advance width in thousandths of an em, by family and weight. Made by `scripts/largeurs.ts`. */
const FAMILLES: readonly { nom: string; tables: Record<Graisse, ReadonlyMap<string, number>> }[] =
  Object.entries(largeurs.familles).map(([nom, tables]) => ({
    nom,
    tables: { '500': toTable(tables['500']), '650': toTable(tables['650']) },
  }));

function toTable(text: string): ReadonlyMap<string, number> {
  return new Map(text.split(' ').map((value, rang) => [SIGNES[rang] ?? '', Number(value)]));
}

/** « Millesime Fine », the one font that has it: a fifth of an em. */
const ESPACE_FINE = 200;

/** An unknown sign counts as a lower-case “o”: near the average of French text. */
function widthOf(signe: string, table: ReadonlyMap<string, number>): number {
  if (signe === '\u202f') return ESPACE_FINE;
  return table.get(signe === '\u00a0' ? ' ' : signe) ?? table.get('o') ?? 0;
}

/**
 * Width of a text where there is no browser to ask. `famille` is a CSS stack whose first known name counts; a stack
 * without any counts as the first family of the charte. Accents are as wide as their bare letter; kerning is not counted.
 */
export const mesurerSansNavigateur: Mesure = (texte, police) => {
  const famille = FAMILLES.find(({ nom }) => police.famille.includes(nom)) ?? FAMILLES[0];
  const table = famille?.tables[police.graisse < 575 ? '500' : '650'];
  if (!table) return 0;
  let milliemes = 0;
  for (const signe of texte.normalize('NFD').replace(/\p{Mn}/gu, '')) milliemes += widthOf(signe, table);
  return (milliemes / 1000) * police.taille;
};
