/** What an officer may have meant near the place where the parser stumbles. */
import type { Explanation } from '../diagnostics/yaml.ts';
import { mendBracketAcross } from '../diagnostics/yaml-crochets.ts';
import { mendLine } from '../diagnostics/yaml-lignes.ts';
import { type Essai, indentOf, isBlank, mendIndent, mendIndentSigns } from './yaml-retraits.ts';

/** Where the parser first stumbles, in lines from 0. */
export interface Stumble {
  ligne: number;
  colonne: number;
  offset: number;
  explanation: Explanation;
  /** Line where the quote starts that swallows the stumble. */
  ouverture: number | null;
}

/** Line of the bracket that is still open at a line, looked for upwards; -1 when there is none near. */
export function findOpening(lines: readonly string[], at: number): number {
  return lines.findLastIndex((line, i) => i <= at && i > at - 200 && /[[{]/.test(line));
}

function closeAcross(lines: readonly string[], first: number, last: number): Essai[] {
  if (first === -1 || last <= first) return [];
  return mendBracketAcross(lines.slice(first, last + 1)).map(({ ligne, ...rest }) => ({
    ...rest,
    ligne: first,
    lignes: lines.with(last, ligne),
  }));
}

/** First line, up to a stumble, that starts with something else than spaces; -1 when there is none. */
export function findSigns(lines: readonly string[], at: number): number {
  return lines.findIndex((line, i) => i <= at && /^ *[^\S ]\s*\S/.test(line));
}

/** Everything that may have been meant near a stumble, the likeliest first; made one by one, since the first often fits. */
export function* listEssais(lines: readonly string[], { ligne, ouverture }: Stumble): Generator<Essai> {
  const previous = lines.findLastIndex((line, i) => i < ligne && line.trim() !== '');
  const next = lines.findIndex((line, i) => i > ligne && line.trim() !== '');
  const opening = findOpening(lines, ligne);
  const near = [ouverture ?? ligne, ligne, opening, previous, next].filter((at) => at !== -1);
  const places = [...new Set(near)];
  for (const at of new Set([findSigns(lines, ligne), ...places])) yield* mendIndentSigns(lines, at);
  // Spaces before the very first key make all the others stand too far left.
  const first = lines.findIndex((line) => !isBlank(line));
  if (indentOf(lines[ligne] ?? '') === 0 && indentOf(lines[first] ?? '') > 0) {
    yield* mendIndent(lines, first, [ligne]);
  }
  yield* closeAcross(lines, opening, previous);
  for (const at of places) {
    for (const { ligne: mended, ...rest } of mendLine(lines[at] ?? '')) {
      yield { ...rest, ligne: at, lignes: lines.with(at, mended) };
    }
  }
  // A line that hangs too far from the one above makes the parser stumble on that one.
  const hangs = next !== -1 && indentOf(lines[next] ?? '') > indentOf(lines[ligne] ?? '');
  for (const at of hangs ? [next, ligne, previous] : [ligne, next, previous]) {
    if (at !== -1) yield* mendIndent(lines, at);
  }
}
