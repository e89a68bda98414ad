/**
 * Finds the slip behind what stops the parser, which often stumbles lines further: every likely slip near the stumble is
 * mended in turn, and the one whose mend lets the parser go on is told. The next fault is then looked for in the mended
 * text, so that all come at once and none is the echo of another.
 */
import { isScalar, visit } from 'yaml';
import type { Position } from '../diagnostics/diagnostic.ts';
import { explainYaml, type Explanation } from '../diagnostics/yaml.ts';
import { findLines, Lieux, toPosition } from './lieux.ts';
import { compose, type Composition } from './yaml-composition.ts';
import { type Essai, indentOf } from './yaml-retraits.ts';
import { findOpening, findSigns, listEssais, type Stumble } from './yaml-essais.ts';
import { readValues } from './yaml-valeurs.ts';

/** A syntax fault, placed in the officer's own text. */
export interface FauteDeSyntaxe extends Explanation {
  position: Position;
}

/** Characters composed at most to find the slips of a file: about two seconds. */
const BUDGET = 2_000_000;
/** Characters composed at most to try one mend. Beyond both, the parser's own words are told. */
const LARGEST = 200_000;
/** Faults told at most in one file; who mends them runs the check again. */
const MAX = 50;

function findStumble(text: string, { document, trebuchements }: Composition): Stumble | null {
  const [first] = trebuchements.toSorted((a, b) => a.offset - b.offset);
  if (!first) return null;
  const lines = findLines(text);
  const { ligne, colonne } = toPosition(lines, first.offset);
  let ouverture: number | null = null;
  if (document && first.code === 'MISSING_CHAR') {
    visit(document, (_, node) => {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range?.[1] === first.offset) {
        ouverture = toPosition(lines, node.range[0]).ligne - 1;
      }
    });
  }
  const { offset, code } = first;
  return { ligne: ligne - 1, colonne: colonne - 1, offset, explanation: explainYaml(code), ouverture };
}

/** A tab at the start of a line may make the parser nest all that follows without end: then the tab is what is told. */
function findTab(text: string, { document }: Composition): Stumble | null {
  const offset = document ? -1 : text.search(/^ *\t/m);
  if (offset === -1) return null;
  const { ligne } = toPosition(findLines(text), offset);
  const explanation = explainYaml('TAB_AS_INDENT');
  return { ligne: ligne - 1, colonne: 0, offset, explanation, ouverture: null };
}

/** Lines that are composed to try a mend: the group of the first level around it, not far beyond. */
interface Fenetre {
  debut: number;
  fin: number;
}

/** How many lines after a stumble show whether the parser goes on. */
const BEYOND = 40;

function frame(lines: readonly string[], { ligne, ouverture }: Stumble): Fenetre {
  const far = [findOpening(lines, ligne), findSigns(lines, ligne)].filter((at) => at !== -1);
  const first = Math.min(ligne - 1, ouverture ?? ligne, ...far);
  const debut = lines.findLastIndex((line, i) => i <= first && /^[\p{L}\d_"']/u.test(line));
  return { debut: Math.max(0, debut), fin: Math.min(lines.length, ligne + BEYOND) };
}

/** How far the parser goes once a slip is mended: line of the next stumble, or the end of the frame. */
function reach(lignes: readonly string[], { debut, fin }: Fenetre): number {
  const text = lignes.slice(debut, fin).join('\n');
  const composition = compose(text);
  const next = findStumble(text, composition);
  if (next) return debut + next.ligne;
  // A mend that makes YAML of the lines, but swallows one in the text above, is not what was meant.
  const starts = findLines(text);
  const { fautes } = readValues(composition.document?.contents ?? null, text, starts, new Lieux(starts));
  const first = fautes.reduce((least, { offset }) => Math.min(least, offset), Infinity);
  return first === Infinity ? Infinity : debut + toPosition(starts, first).ligne - 1;
}

function chooseEssai(
  lines: readonly string[],
  stumble: Stumble,
  spend: (size: number) => boolean,
): Essai | null {
  const fenetre = frame(lines, stumble);
  const size = lines.slice(fenetre.debut, fenetre.fin).reduce((sum, line) => sum + line.length + 1, 0);
  if (size > LARGEST) return null;
  let best: { essai: Essai; reached: number } | null = null;
  for (const essai of listEssais(lines, stumble)) {
    if (!spend(size)) break;
    const reached = reach(essai.lignes, fenetre);
    // An open quote swallows the lines up to where the parser stumbles: going beyond the quote is progress enough.
    if (reached <= (stumble.ouverture === essai.ligne ? essai.ligne : Math.max(stumble.ligne, essai.ligne))) {
      continue;
    }
    if (reached === Infinity) return essai;
    if (!best || reached > best.reached) best = { essai, reached };
  }
  return best?.essai ?? null;
}

/** What is told when no slip was found: a mark that reports refuse, a list among keys, or the parser's own words. */
function explainAsItIs(
  text: string,
  lines: readonly string[],
  { ligne, colonne, offset, explanation, ouverture }: Stumble,
  { refus }: Composition,
): FauteDeSyntaxe {
  if (ouverture !== null) {
    const opening = lines[ouverture] ?? '';
    return {
      position: { ligne: ouverture + 1, colonne: Math.max(0, opening.search(/["']/)) + 1 },
      ...explanation,
    };
  }
  const mark = refus.find((faute) => faute.offset <= offset);
  if (mark) {
    const { offset: start, ...explained } = mark;
    return { position: toPosition(findLines(text), start), ...explained };
  }
  const line = lines[ligne] ?? '';
  const above = lines.findLast(
    (other, i) => i < ligne && other.trim() !== '' && indentOf(other) <= indentOf(line),
  );
  const position = { ligne: ligne + 1, colonne: colonne + 1 };
  if (/^ *- /.test(line)) {
    return {
      position,
      message: 'un élément de liste se trouve ici au milieu de clés',
      conseil: 'Mettez-le sous la clé de sa liste, en retrait, ou supprimez le tiret.',
    };
  }
  if (above !== undefined && /^ *- /.test(above)) {
    return {
      position,
      message: 'une clé se trouve ici au milieu d’une liste',
      conseil:
        'Donnez-lui le retrait des clés de l’élément qui précède, ou supprimez les tirets de la liste.',
    };
  }
  return { position, ...explanation };
}

/**
 * Composes a text and explains what stops the parser. Out: the faults, and the composition of the text as it was meant,
 * null when a fault could not be mended; `text` is then of no use either.
 */
export function composeAndExplain(text: string): {
  fautes: FauteDeSyntaxe[];
  text: string;
  composition: Composition | null;
} {
  let budget = BUDGET;
  const spend = (size: number): boolean => {
    budget -= size;
    return budget > 0;
  };
  const fautes: FauteDeSyntaxe[] = [];
  let current = text;
  for (;;) {
    const composition = compose(current);
    const stumble = findStumble(current, composition) ?? findTab(current, composition);
    if (!stumble) return { fautes, text: current, composition };
    const lines = current.split('\n');
    const essai: Essai | null = fautes.length < MAX ? chooseEssai(lines, stumble, spend) : null;
    if (!essai) {
      fautes.push(explainAsItIs(current, lines, stumble, composition));
      return { fautes, text: current, composition: null };
    }
    const { ligne, colonne, message, conseil } = essai;
    fautes.push({ position: { ligne: ligne + 1, colonne: colonne + 1 }, message, conseil });
    current = essai.lignes.join('\n');
  }
}
