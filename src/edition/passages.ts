/** What a reader will read, passage by passage, with the place of each letter: what the proofreading rules look at. */
import type { Nodes, Parents } from 'mdast';
import type { Position } from '../diagnostics/diagnostic.ts';
import type { Chemin } from './parse-yaml.ts';

/** Stands for a component in the text of a passage. */
export const APPEL = '\uFFFC';

/** A component inside a passage, and where its {@link APPEL} stands in the text. */
export interface AppelDePassage {
  debut: number;
  composant: string;
  attributs: Readonly<Record<string, string>>;
}

/** One passage: a paragraph, a heading, a cell, a text of the data. */
export interface Passage {
  /** From the racine, with `/`. */
  fichier: string;
  /** `donnee`: a text of a YAML file or of a front matter; `attribut`: a text written in a component. */
  nature: 'paragraphe' | 'titre' | 'cellule' | 'attribut' | 'donnee';
  /** What is read, Markdown marks taken off. */
  texte: string;
  appels: readonly AppelDePassage[];
  /** How many elements the list or the table just below has; null when something else follows. */
  suite: { nature: 'liste' | 'tableau'; elements: number } | null;
  /** Data file without `.yaml` and path in it, for the texts of the data. */
  donnee: { source: string; chemin: Chemin } | null;
  /** Place of a letter of the text, by its index. */
  locate: (index: number) => Position;
}

/** A run of letters that stand one after another in the file. */
interface Morceau {
  debut: number;
  position: Position;
}

/** A component of the tree. */
export interface JsxNode {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
}

/** Attributes that a reader reads; the others are ids and words of the vocabulary. */
const ATTRIBUTS_LUS = ['titre', 'surtitre', 'legende', 'alternative', 'credit'];

function startOf(node: Nodes): Position {
  return { ligne: node.position?.start.line ?? 1, colonne: node.position?.start.column ?? 1 };
}

/** Text attributes of a component by name. */
export function readAttributs({ attributes }: JsxNode): Record<string, string> {
  return Object.fromEntries(
    attributes.map(({ name, value }) => [name ?? '…', typeof value === 'string' ? value : '']),
  );
}

/** Gathers the inline content of a block. */
class Lecture {
  texte = '';
  readonly appels: AppelDePassage[] = [];
  readonly #morceaux: Morceau[] = [];
  readonly #lignes: readonly string[];

  constructor(lignes: readonly string[]) {
    this.#lignes = lignes;
  }

  read(node: Nodes): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.#add(node.value, startOf(node));
        break;
      case 'break':
        this.#add('\n', startOf(node));
        break;
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        this.appels.push({
          debut: this.texte.length,
          composant: node.name ?? '',
          attributs: readAttributs(node),
        });
        this.#add(APPEL, startOf(node));
        break;
      default:
        if ('children' in node) for (const child of node.children) this.read(child);
    }
  }

  #add(texte: string, position: Position): void {
    this.#morceaux.push({ debut: this.texte.length, position });
    this.texte += texte;
  }

  /** Lines of one text node follow one another in the file, behind the indent or the mark of their block. */
  locate(index: number): Position {
    const morceau = this.#morceaux.findLast(({ debut }) => debut <= index) ?? this.#morceaux[0];
    if (!morceau) return { ligne: 1, colonne: 1 };
    const before = this.texte.slice(morceau.debut, index).split('\n');
    const down = before.length - 1;
    const across = before.at(-1)?.length ?? 0;
    if (down === 0) return { ligne: morceau.position.ligne, colonne: morceau.position.colonne + across };
    const ligne = morceau.position.ligne + down;
    const indent = /^[\s>]*/.exec(this.#lignes[ligne - 1] ?? '')?.[0].length ?? 0;
    return { ligne, colonne: indent + across + 1 };
  }
}

/** What stands below a block, when it can be counted. */
function suiteOf(siblings: readonly Nodes[], index: number): Passage['suite'] {
  const next = siblings[index + 1];
  if (next?.type === 'list') return { nature: 'liste', elements: next.children.length };
  if (next?.type === 'table') return { nature: 'tableau', elements: next.children.length - 1 };
  return null;
}

const BLOCS: Partial<Record<Nodes['type'], Passage['nature']>> = {
  paragraph: 'paragraphe',
  heading: 'titre',
  tableCell: 'cellule',
};

/**
 * Passages of a chapter, in the order of reading. In: the tree of the chapter and the lines of its file, from which
 * the tree was made.
 */
export function listPassages(tree: Nodes, fichier: string, lignes: readonly string[]): Passage[] {
  const passages: Passage[] = [];
  const walk = (parent: Parents): void => {
    const children = parent.children as readonly Nodes[];
    for (const [index, node] of children.entries()) {
      const nature = BLOCS[node.type];
      if (nature) {
        const lecture = new Lecture(lignes);
        lecture.read(node);
        passages.push({
          fichier,
          nature,
          texte: lecture.texte,
          appels: lecture.appels,
          suite: suiteOf(children, index),
          donnee: null,
          locate: (at) => lecture.locate(at),
        });
        continue;
      }
      if (node.type === 'mdxJsxFlowElement') {
        const attributs = readAttributs(node);
        for (const nom of ATTRIBUTS_LUS) {
          const texte = attributs[nom];
          if (texte === undefined) continue;
          passages.push({
            fichier,
            nature: 'attribut',
            texte,
            appels: [],
            suite: null,
            donnee: null,
            locate: () => startOf(node),
          });
        }
      }
      if ('children' in node) walk(node);
    }
  };
  if ('children' in tree) walk(tree);
  return passages;
}
