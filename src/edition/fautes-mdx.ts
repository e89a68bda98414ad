import { composants } from '../../schemas/composants.ts';
import {
  explainBalise,
  explainFausseFin,
  explainFermante,
  explainFermanteCollee,
  explainImbrication,
  explainOuverte,
  isCadre,
} from '../diagnostics/balises.ts';
import { explainComposant } from '../diagnostics/composant.ts';
import type { Explication } from '../diagnostics/explication.ts';
import { ACCOLADE_OUVERTE, explainChevron, explainProgramme, ILLISIBLE } from '../diagnostics/mdx.ts';
import { type Balise, readBalise } from './balise.ts';
import type { Lignes } from './lignes.ts';

/** A syntax fault, and the passage to pass over in order to find the others. */
export interface Faute {
  offset: number;
  explication: Explication | undefined;
  masques: readonly (readonly [debut: number, fin: number])[];
}

/** What is known of a chapter while its faults are looked for. */
export interface Lecture {
  source: string;
  lignes: Lignes;
  /** Tags passed over: what closes `Encadre`, and what is closed by `/Encadre`, is no fault of its own. */
  pardons: Map<string, number>;
}

function firstLine(source: string, at: number): string {
  return source.slice(at, source.indexOf('\n', at) === -1 ? undefined : source.indexOf('\n', at));
}

function forgive({ pardons }: Lecture, nom: string): void {
  pardons.set(nom, (pardons.get(nom) ?? 0) + 1);
}

/** Whether a tag goes with one already told. */
function isForgiven({ pardons }: Lecture, nom: string): boolean {
  const left = pardons.get(nom) ?? 0;
  pardons.set(nom, Math.max(left - 1, 0));
  return left > 0;
}

function endOfFault(source: string, { fin, faute }: Balise): number {
  if (faute?.nature !== 'guillemet-ouvert') return fin;
  const line = faute.offset + firstLine(source, faute.offset).length;
  const chevron = source.indexOf('>', faute.offset);
  return chevron === -1 || chevron >= line ? line : chevron + 1;
}

/** The parser refused what follows a `<`. */
function readChevron(lecture: Lecture, offset: number): Faute {
  const { source } = lecture;
  if (source.startsWith('<!--', offset)) {
    const end = source.indexOf('-->', offset);
    return {
      offset,
      explication: explainChevron('!--'),
      masques: [[offset, end === -1 ? offset + 1 : end + 3]],
    };
  }
  const suite = firstLine(source, offset + 1);
  const balise = /^\/?[\p{L}_$][\p{L}\p{N}_$.-]*[\s/>]/u.test(`${suite}\n`)
    ? readBalise(source, offset)
    : undefined;
  const connu = balise !== undefined && Object.hasOwn(composants, balise.nom);
  if (!balise?.faute || (!connu && balise.attributs.length === 0 && balise.faute.nature === 'sans-fin')) {
    let fin = offset + 1;
    while (source[fin] === '<') fin += 1;
    return { offset, explication: explainChevron(suite), masques: [[offset, fin]] };
  }
  const fin = endOfFault(source, balise);
  if (balise.fermante) forgive(lecture, `/${balise.nom}`);
  else if (source[fin - 2] !== '/') forgive(lecture, balise.nom);
  if (!connu) return { offset, explication: explainComposant(balise.nom), masques: [[offset, fin]] };
  const { nature, offset: slip, attribut } = balise.faute;
  return {
    offset: slip,
    explication: explainBalise(nature, balise.nom, attribut?.nom ?? '', attribut?.valeur ?? ''),
    masques: [[offset, fin]],
  };
}

/** Tags of that name that may have been meant as an end, mistyped. None when a true end is there. */
function listFaussesFins(source: string, nom: string): number[] {
  if (source.includes(`</${nom}>`)) return [];
  return [...source.matchAll(/<[/\\]?(\w+)(?=[\s>])/g)].flatMap(({ index, 1: found }) =>
    found === nom ? [index] : [],
  );
}

/** A tag is opened at `offset` and never closed. */
function readOuverte(lecture: Lecture, offset: number, nom: string): Faute {
  const { source } = lecture;
  const fin = readBalise(source, offset)?.fin ?? offset + 1;
  const masques = [[offset, fin]] as const;
  if (isForgiven(lecture, `/${nom}`)) return { offset, explication: undefined, masques };
  forgive(lecture, nom);
  if (!Object.hasOwn(composants, nom)) return { offset, explication: explainComposant(nom), masques };
  const others = listFaussesFins(source, nom).filter((other) => other !== offset);
  const [autre] = others;
  if (isCadre(nom) && autre !== undefined && others.length === 1) {
    // What was meant as its end: a second opening tag, or an end with attributes.
    const explication = explainFausseFin(nom, source.charAt(autre + 1));
    const slip = Math.max(autre, offset);
    const other = readBalise(source, autre)?.fin ?? autre + 1;
    return { offset: slip, explication, masques: [...masques, [autre, other]] };
  }
  const colle =
    source.slice(source.lastIndexOf('\n', offset) + 1, offset).trim() !== '' ||
    firstLine(source, fin).trim() !== '';
  return { offset, explication: explainOuverte(nom, source.slice(offset, fin), colle), masques };
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** A closing tag, `nom`, comes where another is awaited, or none. */
function readFermante(
  lecture: Lecture,
  offset: number,
  nom: string,
  ouverte: { nom: string; offset: number } | undefined,
): Faute {
  const { source, lignes } = lecture;
  const masque = [offset, readBalise(source, offset)?.fin ?? offset + 1] as const;
  if (isForgiven(lecture, nom)) return { offset, explication: undefined, masques: [masque] };
  if (ouverte === undefined)
    return { offset, explication: explainFermante(nom, undefined), masques: [masque] };
  const masqueOuverte = [ouverte.offset, readBalise(source, ouverte.offset)?.fin ?? offset] as const;
  if (!Object.hasOwn(composants, ouverte.nom)) {
    forgive(lecture, ouverte.nom);
    return {
      offset: ouverte.offset,
      explication: explainComposant(ouverte.nom),
      masques: [masqueOuverte],
    };
  }
  const before = source.slice(0, offset);
  const escaped = nom.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  const openings = count(before, new RegExp(`<${escaped}(?=[\\s>])`, 'gu'));
  const around = openings > count(before, new RegExp(`</${escaped}\\s*>`, 'gu'));
  if (around) {
    const explication = explainImbrication(ouverte.nom, nom, lignes.toPosition(offset).ligne);
    return { offset: ouverte.offset, explication, masques: [masqueOuverte] };
  }
  const { ligne } = lignes.toPosition(ouverte.offset);
  return {
    offset,
    explication: explainFermante(nom, { nom: ouverte.nom, ligne }),
    masques: [masque, masqueOuverte],
  };
}

/** Reads what the parser says, `line:column: English text`: the fault as its writer sees it. */
export function readError(lecture: Lecture, error: unknown): Faute {
  const { source, lignes } = lecture;
  const text = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+): /.exec(text);
  if (!place) return { offset: 0, explication: ILLISIBLE, masques: [] };
  const offset = lignes.toOffset({ ligne: Number(place[1]), colonne: Number(place[2]) });
  const other = /<([^`>]*)>` (?:opened at |\()(\d+):(\d+)/.exec(text);
  const ouverte =
    other === null
      ? undefined
      : {
          nom: other[1] ?? '',
          offset: lignes.toOffset({ ligne: Number(other[2]), colonne: Number(other[3]) }),
        };
  const closing = /^[\d:]+ Unexpected closing tag `<\/([^`>]*)>/.exec(text);
  if (closing) return readFermante(lecture, offset, closing[1] ?? '', ouverte);
  if (text.includes('Expected a closing tag for') && ouverte)
    return readOuverte(lecture, ouverte.offset, ouverte.nom);
  const misplaced = /Expected the closing tag `<\/([^`>]*)>/.exec(text);
  if (misplaced && ouverte) {
    const fin = readBalise(source, offset)?.fin ?? offset + 1;
    const debut = readBalise(source, ouverte.offset)?.fin ?? ouverte.offset + 1;
    return {
      offset,
      explication: explainFermanteCollee(misplaced[1] ?? ''),
      masques: [
        [offset, fin],
        [ouverte.offset, debut],
      ],
    };
  }
  if (source[offset] === '<') return readChevron(lecture, offset);
  if (text.includes('Unexpected end of file in expression'))
    return { offset, explication: ACCOLADE_OUVERTE, masques: [[offset, offset + 1]] };
  const brace = source.lastIndexOf('{', offset);
  if (text.includes('expression') && brace !== -1)
    return {
      offset: brace,
      explication: explainProgramme(source.slice(brace)),
      masques: [[brace, brace + 1]],
    };
  return { offset, explication: ILLISIBLE, masques: [] };
}
