import type { Nodes, Paragraph } from 'mdast';
import { composants } from '../../schemas/composants.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Explication } from '../diagnostics/explication.ts';
import type { JsxNode } from './appels.ts';
import { listParents, type Noeud } from './noeuds.ts';

/** What holds a sentence: a component drawn on its own lines has no place in it. */
const PHRASES = ['paragraph', 'heading', 'tableCell'];

function isJsx(node: Nodes | undefined): node is JsxNode {
  return node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement';
}

/** A node that prints something: an empty frame holds none. */
function prints(node: Nodes): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}

/** Whether a paragraph is only components side by side: MDX then makes no paragraph of it. */
function isOnlyJsx(node: Nodes): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.children.every((child) => isJsx(child) || (child.type === 'text' && child.value.trim() === ''))
  );
}

function explainPlace(nom: string, parents: readonly Nodes[]): Explication | undefined {
  const composant = composants[nom];
  if (!composant || composant.forme === 'phrase') return undefined;
  if (parents.some((node) => PHRASES.includes(node.type) && !isOnlyJsx(node))) {
    return {
      code: 'M-PLACE',
      message: `<${nom}> est au milieu d’un texte`,
      conseil:
        composant.forme === 'cadre'
          ? `Mettez <${nom}> et </${nom}> chacun sur sa ligne, une ligne vide avant et après.`
          : 'Mettez-le seul sur sa ligne, une ligne vide avant et une après.',
    };
  }
  const [around] = parents.filter((node) => !isOnlyJsx(node));
  if (composant.parent !== undefined && !(isJsx(around) && around.name === composant.parent)) {
    return {
      code: 'M-PLACE',
      message: `<${nom}> n’est pas dans <${composant.parent}>`,
      conseil: `Entourez les <${nom}> de <${composant.parent}> et </${composant.parent}>, chacun sur sa ligne.`,
    };
  }
  return undefined;
}

function explainContenu(node: JsxNode, nom: string): Explication | undefined {
  const composant = composants[nom];
  const empty = !node.children.some(prints);
  if (composant?.forme === 'cadre') {
    return empty
      ? {
          code: 'M-CONTENU',
          message: `<${nom}> n’entoure aucun texte`,
          conseil: `Écrivez le texte entre <${nom}> et </${nom}>, ou supprimez les deux balises.`,
        }
      : undefined;
  }
  return empty
    ? undefined
    : {
        code: 'M-CONTENU',
        message: `<${nom}> n’entoure pas de texte : ce qui est écrit dedans ne s’imprimerait pas`,
        conseil: `Terminez la balise par />, sortez-en le texte et supprimez </${nom}> : <${nom} … />.`,
      };
}

/** The only component that another may hold: `<Etapes>` holds `<Etape>`. */
function childOf(nom: string): string | undefined {
  return Object.keys(composants).find((child) => composants[child]?.parent === nom);
}

/**
 * Components that are not where they can be drawn, or that hold what they cannot. Unknown ones are told elsewhere.
 * In: the nodes of a chapter whose syntax is sound.
 */
export function checkPlaces(noeuds: readonly Noeud[], fichier: string): Diagnostic[] {
  const tell = (node: Nodes, explication: Explication): Diagnostic => ({
    fichier,
    ligne: node.position?.start.line ?? 1,
    colonne: node.position?.start.column ?? 1,
    gravite: 'erreur',
    ...explication,
  });
  return noeuds.flatMap((noeud): Diagnostic[] => {
    const { node } = noeud;
    if (!isJsx(node)) return [];
    const nom = node.name ?? '';
    if (!Object.hasOwn(composants, nom)) return [];
    const child = childOf(nom);
    const inner: readonly Nodes[] = node.children;
    const stray =
      child === undefined
        ? undefined
        : inner
            .flatMap((inside): readonly Nodes[] => (isOnlyJsx(inside) ? inside.children : [inside]))
            .find((inside) => prints(inside) && !(isJsx(inside) && inside.name === child));
    const explications = [explainPlace(nom, listParents(noeud)), explainContenu(node, nom)];
    return [
      ...explications.flatMap((explication) => (explication ? [tell(node, explication)] : [])),
      ...(stray === undefined || child === undefined
        ? []
        : [
            tell(stray, {
              code: 'M-PLACE',
              message: `<${nom}> ne contient que des <${child}>`,
              conseil: `Mettez ce texte dans un <${child}>, ou hors de <${nom}>.`,
            }),
          ]),
    ];
  });
}
