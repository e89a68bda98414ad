import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { type ChapitreEnTete, chapitreSchema } from '../../schemas/chapitre.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { explainMdx } from '../diagnostics/mdx.ts';
import { type JsxNode, listPassages, type Passage, readAttributs } from './passages.ts';
import { listPassagesOfDonnees } from './passages-donnees.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { validate } from './validate.ts';

/** A component written in a chapter, with its place. */
export interface Appel {
  composant: string;
  attributs: Record<string, string>;
  position: Position;
}

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

function toAppel(node: Nodes & JsxNode): Appel {
  return { composant: node.name ?? '', attributs: readAttributs(node), position: toPosition(node) };
}

function fault(
  fichier: string,
  position: Position,
  code: string,
  message: string,
  conseil: string,
): Diagnostic {
  return { fichier, ...position, gravite: 'erreur', code, message, conseil };
}

/** `titre={…}` and `{...x}` run code as surely as an import does. */
function hasProgram({ attributes }: JsxNode): boolean {
  return attributes.some(
    ({ type, value }) => type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null),
  );
}

function programFault(fichier: string, position: Position): Diagnostic {
  return fault(
    fichier,
    position,
    'M-PROGRAMME',
    'un chapitre contient du texte et des composants, pas de programme',
    'Supprimez l’accolade, l’import ou l’export ; pour une accolade dans le texte, écrivez \\{.',
  );
}

/**
 * Reads one chapter. An author writes text and our components, not programs: imports, exports and expressions are
 * refused. Syntax faults come in French, with the line of the file.
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
  let tree: Nodes;
  try {
    tree = mdxToMdast(text);
  } catch (error) {
    return { parsed, diagnostics: [{ fichier, gravite: 'erreur', code: 'M-SYNTAXE', ...explainMdx(error) }] };
  }
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
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
        parsed.appels.push(toAppel(node));
        if (hasProgram(node)) diagnostics.push(programFault(fichier, toPosition(node)));
        break;
      case 'image':
        parsed.images.push({ adresse: node.url, alternative: node.alt ?? '', position: toPosition(node) });
        break;
      case 'heading':
        parsed.titres.push({ niveau: node.depth, texte: textOf(node), position: toPosition(node) });
        break;
      // A definition holds the address of [text][name].
      case 'link':
      case 'definition':
        parsed.liens.push({ adresse: node.url, position: toPosition(node) });
        break;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        diagnostics.push(programFault(fichier, toPosition(node)));
        break;
      default:
    }
  });
  parsed.passages.push(...listPassages(tree, fichier, text.split('\n')));
  if (!parsed.enTeteLue) {
    diagnostics.push(
      fault(
        fichier,
        { ligne: 1, colonne: 1 },
        'M-EN-TETE',
        'le chapitre n’a pas d’en-tête',
        'Commencez le fichier par trois lignes : « --- », « titre: Le titre du chapitre », « --- ».',
      ),
    );
  }
  return { parsed, diagnostics };
}
