import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { type Chemin, findLines, Lieux, toPosition } from './lieux.ts';
import { compose, type Faute } from './yaml-composition.ts';
import { composeAndExplain } from './yaml-syntaxe.ts';
import { readValues } from './yaml-valeurs.ts';

export type { Chemin } from './lieux.ts';

/** A YAML file read with its positions. */
export interface ParsedYaml {
  fichier: string;
  valeur: unknown;
  /** Position of a value, or of its nearest existing parent. */
  locate: (chemin: Chemin) => Position;
  /** Position of the key itself rather than of its value. */
  locateKey: (chemin: Chemin) => Position;
}

/** Faults told at most for one file: beyond, the file as a whole is at fault. */
const MAX = 100;

/** The first fault of each line, in order: a second one there is its echo. */
function firstOfLines(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set<number>();
  return diagnostics
    .toSorted((a, b) => a.ligne - b.ligne || a.colonne - b.colonne)
    .filter(({ ligne }) => !lines.has(ligne) && lines.add(ligne))
    .slice(0, MAX);
}

/**
 * Reads one YAML text. In: the text and the name to print. Out: the value and its positions, and the faults in French;
 * on an error `valeur` is undefined, since a half-read file must not be used. Only a small table of positions is kept,
 * not the document.
 */
export function parseYaml(text: string, fichier: string): { parsed: ParsedYaml; diagnostics: Diagnostic[] } {
  const { fautes, text: meant, composition } = composeAndExplain(text);
  const lines = findLines(meant);
  const lieux = new Lieux(lines);
  const tell = (
    position: Position,
    { message, conseil }: Pick<Diagnostic, 'message' | 'conseil'>,
  ): Diagnostic => ({ fichier, ...position, gravite: 'erreur', code: 'Y-SYNTAXE', message, conseil });
  const place = (faute: Faute): Diagnostic => tell(toPosition(lines, faute.offset), faute);
  const stops = fautes.map((faute) => tell(faute.position, faute));
  if (!composition) {
    lieux.close();
    return { parsed: toParsed(fichier, undefined, lieux), diagnostics: firstOfLines(stops) };
  }
  const contents = composition.document?.contents ?? null;
  const { valeur, fautes: silences, alertes } = readValues(contents, meant, lines, lieux);
  const errors = firstOfLines([...stops, ...[...composition.refus, ...silences].map(place)]);
  const diagnostics = [
    ...errors,
    ...alertes
      .slice(0, MAX)
      .map((alerte): Diagnostic => ({ ...place(alerte), gravite: 'alerte', code: alerte.code })),
  ];
  return { parsed: toParsed(fichier, errors.length > 0 ? undefined : valeur, lieux), diagnostics };
}

function toParsed(fichier: string, valeur: unknown, lieux: Lieux): ParsedYaml {
  return {
    fichier,
    valeur,
    locate: (chemin) => lieux.locate(chemin),
    locateKey: (chemin) => lieux.locateKey(chemin),
  };
}

/**
 * Reads a YAML text for whoever tries changes on it. Out: how many of its lines stop the reading, and its value when none
 * does. Slips are not looked for, so that it takes a moment only, and what is readable but told is read.
 */
export function tryYaml(text: string): { lignesFautives: number; valeur: unknown } {
  const { document, trebuchements, refus } = compose(text);
  const lines = findLines(text);
  const faulty = new Set([...trebuchements, ...refus].map(({ offset }) => toPosition(lines, offset).ligne));
  if (faulty.size > 0) return { lignesFautives: faulty.size, valeur: undefined };
  const { valeur } = readValues(document?.contents ?? null, text, lines, new Lieux(lines));
  return { lignesFautives: 0, valeur };
}
