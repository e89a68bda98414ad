/** Brackets and braces that are not closed, or not by their own kind. */
import type { Reparation } from './yaml-lignes.ts';

const PAIRES: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

interface Ouvrant {
  signe: string;
  colonne: number;
}

/** A closing sign that does not answer the last one opened. */
interface Faux extends Ouvrant {
  ouvrant: Ouvrant;
}

/** Brackets that a text leaves open, quoted texts and comments left out, and the first that is closed wrongly. */
function readBrackets(text: string): { ouverts: Ouvrant[]; faux: Faux | null } {
  const ouverts: Ouvrant[] = [];
  for (const { 0: signe, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|\s#[^\n]*|[[\]{}]/g)) {
    if (signe in PAIRES) ouverts.push({ signe, colonne: index });
    else if (signe === ']' || signe === '}') {
      const ouvrant = ouverts.pop();
      if (ouvrant && PAIRES[ouvrant.signe] !== signe) {
        return { ouverts, faux: { signe, colonne: index, ouvrant } };
      }
    }
  }
  return { ouverts, faux: null };
}

function tellOpen({ signe }: Ouvrant): Pick<Reparation, 'message' | 'conseil'> {
  const juste = PAIRES[signe] ?? '';
  return {
    message: signe === '[' ? 'le crochet « [ » n’est pas refermé' : 'l’accolade « { » n’est pas refermée',
    conseil: `Ajoutez « ${juste} » à la fin ${signe === '[' ? 'de la liste' : 'du groupe'}.`,
  };
}

function mendFaux(line: string, { signe, colonne, ouvrant }: Faux, ouverts: readonly Ouvrant[]): Reparation {
  const juste = PAIRES[ouvrant.signe] ?? '';
  const [before, after] = [line.slice(0, colonne), line.slice(colonne + 1)];
  // The sign closes the one before: the last one opened was forgotten.
  if (PAIRES[ouverts.at(-1)?.signe ?? ''] === signe) {
    return { colonne: ouvrant.colonne, ligne: before + juste + signe + after, ...tellOpen(ouvrant) };
  }
  return {
    colonne,
    ligne: before + juste + after,
    message:
      ouvrant.signe === '['
        ? `le crochet « [ » est refermé par « ${signe} »`
        : `l’accolade « { » est refermée par « ${signe} »`,
    conseil: `Écrivez « ${juste} » à la place de « ${signe} ».`,
  };
}

/** Closes what a line leaves open. */
export function mendBracket(line: string): Reparation[] {
  const { ouverts, faux } = readBrackets(line);
  if (faux) return [mendFaux(line, faux, ouverts)];
  const [first] = ouverts;
  return first ? [{ colonne: first.colonne, ligne: closeAll(line, ouverts), ...tellOpen(first) }] : [];
}

function closeAll(text: string, ouverts: readonly Ouvrant[]): string {
  const closing = ouverts.toReversed().map(({ signe }) => PAIRES[signe] ?? '');
  return text.replace(/[\s,]*$/, '') + closing.join('');
}

/**
 * Closes, at the end of the last line, what the first one opens. `colonne` is in the first line, `ligne` is the last line
 * as it was meant.
 */
export function mendBracketAcross(lines: readonly string[]): Reparation[] {
  const { ouverts, faux } = readBrackets(lines.join('\n'));
  const [first] = ouverts;
  if (faux || !first || first.colonne >= (lines[0]?.length ?? 0)) return [];
  return [{ colonne: first.colonne, ligne: closeAll(lines.at(-1) ?? '', ouverts), ...tellOpen(first) }];
}
