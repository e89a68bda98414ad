/** Indentation that stops the parser, and what it was meant to be. */
import type { Explanation } from '../diagnostics/yaml.ts';

/** A way to make the lines readable, and how the fault is told. Lines from 0, columns from 0. */
export interface Essai extends Explanation {
  ligne: number;
  colonne: number;
  lignes: string[];
}

/** How far a neighbour is looked for. */
const NEIGHBOURS = 40;
const DASHES = /^ *(?:- +)+/;

/** Spaces at the start of a line. */
export function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

/** Whether a line says nothing: empty, or a comment. */
export function isBlank(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

function explainSigns(lines: readonly string[], first: number, others: number): Explanation {
  const suite =
    others === 0 ? '' : others === 1 ? ' (une autre ligne aussi)' : ` (${others} autres lignes aussi)`;
  return /^ *\t/.test(lines[first] ?? '')
    ? {
        message: `une tabulation sert de retrait${suite}`,
        conseil: 'Remplacez la tabulation par des espaces : deux par niveau.',
      }
    : {
        message: `des espaces insécables, copiés d’un traitement de texte, servent de retrait${suite}`,
        conseil: 'Effacez les espaces du début de la ligne et retapez-les à la barre d’espace.',
      };
}

/** Tabs or no-break spaces at the start of lines: told once, at the first, since all are mended alike. */
export function* mendIndentSigns(lines: readonly string[], at: number): Generator<Essai> {
  if (!/^ *[^\S ]/.test(lines[at] ?? '')) return;
  const faulty = lines.flatMap((line, i) => (/^ *[^\S ]\s*\S/.test(line) ? [i] : []));
  const [first = at] = faulty;
  const told = {
    ...explainSigns(lines, first, faulty.length - 1),
    ligne: first,
    colonne: indentOf(lines[first] ?? ''),
  };
  const replace = (tab: string): Essai => ({
    ...told,
    lignes: lines.map((line) =>
      line.replace(/^\s+/, (spaces) => spaces.replaceAll('\t', tab).replaceAll(/[^\S ]/g, ' ')),
    ),
  });
  if (!lines.some((line) => /^ *\t/.test(line))) yield replace('');
  else if (faulty.length === 1) {
    // A tab is as wide as one wants: one alone is meant to stand under a neighbour.
    const near = [
      lines.find((line, i) => i > first && !isBlank(line)),
      lines.findLast((line, i) => i < first && !isBlank(line)),
    ];
    for (const line of near) {
      const place = ' '.repeat(indentOf(line ?? ''));
      yield { ...told, lignes: lines.with(first, place + (lines[first] ?? '').trimStart()) };
    }
  }
  for (const tab of ['  ', '    ', '']) yield replace(tab);
}

/** Where a line may be meant to start, and what is said of it. */
interface Place {
  indent: number;
  comme: string;
}

/** Places that a line gives to another: under it, or under what follows its dash. */
function placesOf(line: string, i: number): Place[] {
  const place = { indent: indentOf(line), comme: `comme à la ligne ${i + 1}` };
  const dash = DASHES.exec(line)?.[0].length;
  if (dash === undefined) return [place];
  return [place, { indent: dash, comme: `pour commencer sous ce qui suit le tiret de la ligne ${i + 1}` }];
}

/** Place of a dash whose first key must stand above the key of the next line. */
function placesOverNext(line: string, next: string, i: number): Place[] {
  const dash = DASHES.exec(line)?.[0].length;
  if (dash === undefined || DASHES.test(next)) return [];
  const indent = indentOf(next) - (dash - indentOf(line));
  return indent < 0
    ? []
    : [{ indent, comme: `pour que ce qui suit le tiret commence au-dessus de la ligne ${i + 1}` }];
}

function listPlaces(lines: readonly string[], at: number, others: readonly number[]): Place[] {
  const line = lines[at] ?? '';
  const next = lines.findIndex((other, i) => i > at && !isBlank(other));
  const places: Place[] = [];
  for (let i = at - 1; i >= Math.max(0, at - NEIGHBOURS); i -= 1) {
    if (!isBlank(lines[i] ?? '')) places.push(...placesOf(lines[i] ?? '', i));
  }
  for (const i of [next, ...others]) if (i !== -1) places.push(...placesOf(lines[i] ?? '', i));
  if (next !== -1) places.push(...placesOverNext(line, lines[next] ?? '', next));
  const indent = indentOf(line);
  return places
    .filter((place, i) => place.indent !== indent && places.findIndex((p) => p.indent === place.indent) === i)
    .toSorted((a, b) => Math.abs(a.indent - indent) - Math.abs(b.indent - indent) || b.indent - a.indent);
}

function countSpaces(number: number): string {
  if (number === 0) return 'aucun espace';
  return `${number} espace${number > 1 ? 's' : ''}`;
}

function explainIndent(lines: readonly string[], at: number, { indent, comme }: Place): Explanation {
  const line = lines[at] ?? '';
  const previous = lines.findLast((other, i) => i < at && !isBlank(other)) ?? '';
  const move =
    indent === 0
      ? `Supprimez les espaces du début de la ligne, ${comme}.`
      : `Mettez ${countSpaces(indent)} au début de la ligne, ${comme}.`;
  const text = indent < indentOf(line) && !DASHES.test(line) && /:\s+[^\s"'[{|>#\d]/.test(previous);
  return {
    message: `le retrait de cette ligne (${countSpaces(indentOf(line))}) ne correspond pas à celui de ses voisines`,
    conseil: text
      ? `${move} Si elle continue le texte qui précède, mettez-le tout entier entre guillemets.`
      : move,
  };
}

/** Moves a line, with those that hang from it or alone, to the place of a neighbour, or of one of `others`. */
export function* mendIndent(
  lines: readonly string[],
  at: number,
  others: readonly number[] = [],
): Generator<Essai> {
  const line = lines[at] ?? '';
  if (isBlank(line)) return;
  const indent = indentOf(line);
  let end = at + 1;
  while (end < lines.length && (isBlank(lines[end] ?? '') || indentOf(lines[end] ?? '') > indent)) end += 1;
  for (const place of listPlaces(lines, at, others)) {
    const explanation = explainIndent(lines, at, place);
    for (const stop of new Set([end, at + 1])) {
      const lignes = lines.map((other, i) =>
        i >= at && i < stop
          ? ' '.repeat(Math.max(0, indentOf(other) + place.indent - indent)) + other.trimStart()
          : other,
      );
      yield { ...explanation, ligne: at, colonne: 0, lignes };
    }
  }
}
