import type { Nodes } from 'mdast';
import { type ChapitreEnTete, chapitreSchema } from '../../schemas/chapitre.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { explainProgramme, ILLISIBLE } from '../diagnostics/mdx.ts';
import { adviseHtml } from '../diagnostics/html.ts';
import { type Appel, type JsxNode, toAppel } from './appels.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkPlaces } from './check-places.ts';
import { checkProfondeur, checkTaille } from './demesure.ts';
import { readEnTete } from './en-tete.ts';
import { indexLignes } from './lignes.ts';
import { listNoeuds, type Noeud } from './noeuds.ts';
import { parseMdx } from './parse-mdx.ts';
import { listPassages, type Passage } from './passages.ts';
import { listPassagesOfDonnees } from './passages-donnees.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { validate } from './validate.ts';

/** A picture written in a chapter. */
export interface ImageEcrite extends Lien {
  alternative: string;
}

/** A link written in a chapter. */
export interface Lien {
  adresse: string;
  position: Position;
}

/** A heading written in a chapter. */
export interface Titre {
  /** Number of `#`. */
  niveau: number;
  texte: string;
  position: Position;
}

/** A chapter read with its positions. */
export interface ParsedChapitre {
  fichier: string;
  enTete: ChapitreEnTete | undefined;
  enTeteLue: ParsedYaml | undefined;
  appels: Appel[];
  liens: Lien[];
  images: ImageEcrite[];
  titres: Titre[];
  /** None when its syntax is broken: the text could not be trusted. */
  passages: Passage[];
}

function toPosition(node: Nodes): Position {
  return { ligne: node.position?.start.line ?? 1, colonne: node.position?.start.column ?? 1 };
}

/** Words of a heading, components left out: they are not known yet when anchors are made. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** Whether a tag goes with the one around it: `<tr>` is told with its `<table>`. */
function isTold(node: JsxNode, around: Nodes | undefined): boolean {
  const conseil = adviseHtml(node.name ?? '');
  return (
    conseil !== undefined &&
    (around?.type === 'mdxJsxFlowElement' || around?.type === 'mdxJsxTextElement') &&
    adviseHtml(around.name ?? '') === conseil
  );
}

/** Notes down what the check looks up later; refuses programs. */
function readNoeuds(noeuds: readonly Noeud[], source: string, parsed: ParsedChapitre): Diagnostic[] {
  const { fichier } = parsed;
  const diagnostics: Diagnostic[] = [];
  const definitions = new Map<string, string>();
  const pictures = new Set<string>();
  for (const { node } of noeuds) {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    if (node.type === 'imageReference') pictures.add(node.identifier);
  }
  for (const { node, parent } of noeuds) {
    const position = toPosition(node);
    switch (node.type) {
      case 'yaml': {
        // One empty line stands for the opening `---`, so that line numbers are those of the file.
        const { parsed: enTeteLue, diagnostics: syntax } = parseYaml(`\n${node.value}`, fichier);
        const { donnees, diagnostics: faults } = validate(chapitreSchema, enTeteLue);
        parsed.enTete = donnees;
        parsed.enTeteLue = enTeteLue;
        parsed.passages.push(...listPassagesOfDonnees('en-tete', chapitreSchema, enTeteLue));
        diagnostics.push(...syntax, ...faults);
        break;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!isTold(node, parent?.node)) parsed.appels.push(toAppel(node, source));
        break;
      case 'image':
        parsed.images.push({ adresse: node.url, alternative: node.alt ?? '', position });
        break;
      case 'imageReference':
        parsed.images.push({
          adresse: definitions.get(node.identifier) ?? '',
          alternative: node.alt ?? '',
          position,
        });
        break;
      case 'heading':
        parsed.titres.push({ niveau: node.depth, texte: textOf(node), position });
        break;
      case 'definition':
        // It holds the address of [text][name]; that of ![text][name] is looked at as a picture.
        if (!pictures.has(node.identifier)) parsed.liens.push({ adresse: node.url, position });
        break;
      case 'link':
        parsed.liens.push({ adresse: node.url, position });
        break;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const code = source.slice(node.position?.start.offset ?? 0);
        diagnostics.push({ fichier, ...position, gravite: 'erreur', ...explainProgramme(code) });
        break;
      }
      default:
    }
  }
  return diagnostics;
}

/**
 * Reads one chapter. An author writes text and our components, not programs: imports, exports and expressions are
 * refused. Faults come in French, with the line of the file; after a syntax fault, components, ids and links are still
 * read, while what depends on the structure of the text waits until it is mended.
 */
export function parseChapitre(
  text: string,
  fichier: string,
): { parsed: ParsedChapitre; diagnostics: Diagnostic[] } {
  const parsed: ParsedChapitre = {
    fichier,
    enTete: undefined,
    enTeteLue: undefined,
    appels: [],
    liens: [],
    images: [],
    titres: [],
    passages: [],
  };
  const { texte: source, fautes: enTete } = readEnTete(text, fichier);
  const lignes = indexLignes(source);
  const demesure = checkTaille(source, fichier, lignes);
  if (demesure) return { parsed, diagnostics: [demesure] };
  const { arbre, fautes: syntaxe } = parseMdx(source, fichier, lignes);
  const diagnostics = [...enTete, ...syntaxe];
  if (!arbre) return { parsed, diagnostics };
  try {
    const noeuds = listNoeuds(arbre);
    const profondeur = checkProfondeur(
      noeuds,
      fichier,
      (rang) => noeuds[rang]?.node.position?.start.line ?? 1,
    );
    if (profondeur) return { parsed, diagnostics: [...diagnostics, profondeur] };
    const programmes = readNoeuds(noeuds, source, parsed);
    diagnostics.push(...programmes);
    if (enTete.length + syntaxe.length === 0) {
      parsed.passages.push(...listPassages(arbre, fichier, source.split('\n')));
      const programmed = programmes.some(({ code }) => code === 'M-PROGRAMME');
      if (!programmed)
        diagnostics.push(...checkPlaces(noeuds, fichier), ...checkMarkdown(noeuds, source, fichier));
    }
  } catch (error) {
    // The parser builds its nodes on demand and calls itself at each level.
    if (!(error instanceof RangeError)) throw error;
    diagnostics.push({ fichier, ligne: 1, colonne: 1, gravite: 'erreur', ...ILLISIBLE });
  }
  return { parsed, diagnostics };
}
