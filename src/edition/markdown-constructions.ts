import type { Nodes, Table } from 'mdast';
import { shortenLine } from '../diagnostics/citer.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { isLigneEnTete } from './en-tete.ts';
import type { Noeud } from './noeuds.ts';

/** A fault of a chapter and its place. */
export type Constat = Omit<Diagnostic, 'fichier' | 'ligne' | 'colonne'> & { position: Position };

/** A longer address, printed in full, breaks the line badly and says nothing. */
const LONGEST_ADDRESS = 60;

/** Where a node starts. */
export function positionOf(node: Nodes): Position {
  return { ligne: node.position?.start.line ?? 1, colonne: node.position?.start.column ?? 1 };
}

/** The text of a node as it is typed. */
export function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function alert(node: Nodes, message: string, conseil: string): Constat {
  return { position: positionOf(node), gravite: 'alerte', code: 'M-MARKDOWN', message, conseil };
}

function checkTable(table: Table): Constat[] {
  const [header, ...rows] = table.children;
  const awaited = header?.children.length ?? 0;
  return rows.flatMap((row): Constat[] => {
    const found = row.children.length;
    if (found === awaited) return [];
    const lost = found > awaited;
    return [
      {
        position: positionOf(row),
        gravite: lost ? 'erreur' : 'alerte',
        code: 'M-TABLEAU',
        message: `cette ligne du tableau a ${found} case${found > 1 ? 's' : ''}, son en-tête en a ${awaited}${lost ? ' : ce qui dépasse ne s’imprime pas' : ''}`,
        conseil: lost
          ? 'Supprimez la barre | de trop ; pour imprimer une barre dans une case, écrivez \\|.'
          : 'Ajoutez les cases qui manquent, vides au besoin, entre deux barres |.',
      },
    ];
  });
}

function checkCode(node: Extract<Nodes, { type: 'code' }>, written: string): Constat[] {
  const fence = /^(`{3,}|~{3,})/.exec(written)?.[1];
  const last = written.split('\n').at(-1)?.trim() ?? '';
  if (fence !== undefined && (last.length < fence.length || !last.startsWith(fence))) {
    return [
      {
        position: positionOf(node),
        gravite: 'erreur',
        code: 'M-MARKDOWN',
        message: `« ${fence} » ouvre un passage qui n’est pas refermé : la suite du chapitre s’imprimerait telle quelle`,
        conseil: `Supprimez cette ligne, ou ajoutez une ligne « ${fence} » à la fin du passage.`,
      },
    ];
  }
  if (!/<[A-Z]/.test(node.value)) return [];
  return [
    alert(
      node,
      'ce passage s’imprime tel quel : ses composants ne sont pas remplacés',
      'Supprimez les lignes « ``` » qui l’entourent.',
    ),
  ];
}

/** `l`association et d`une`: the key beside the apostrophe. */
function checkGrave({ node, parent, rang }: Noeud, source: string): Constat[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (!parent || rang === 0 || !/\p{L}/u.test(source[start - 1] ?? '')) return [];
  if (!/[\p{L}]/u.test(source[end] ?? '')) return [];
  return [
    alert(
      node,
      'deux accents graves « ` » servent d’apostrophes : le texte entre eux s’imprimerait comme du code',
      'Remplacez-les par des apostrophes : l’an dernier, d’autres.',
    ),
  ];
}

/** `2*3*4`: signs that were meant as such vanish, and what they surround leans. */
function checkItalique(node: Nodes, source: string): Constat[] {
  const before = source[(node.position?.start.offset ?? 0) - 1] ?? '';
  const after = source[node.position?.end.offset ?? 0] ?? '';
  if (!/\d/.test(before) || !/\d/.test(after)) return [];
  return [
    alert(
      node,
      'ces astérisques ne s’imprimeraient pas : ils mettent le texte qu’ils entourent en italique',
      'Écrivez le signe × pour une multiplication, ou \\* pour imprimer un astérisque.',
    ),
  ];
}

/** Faults of one node, whatever its text: tables, headings, notes, code, lists. */
export function checkConstructions(noeud: Noeud, source: string): Constat[] {
  const { node } = noeud;
  const written = sourceOf(node, source);
  switch (node.type) {
    case 'table':
      return checkTable(node);
    // What calls it goes with it.
    case 'footnoteDefinition':
      return [
        {
          position: positionOf(node),
          gravite: 'erreur',
          code: 'M-NOTE',
          message: 'un chapitre n’a pas de notes de bas de page',
          conseil:
            'Mettez la précision entre parenthèses à la place de l’appel [^…], puis supprimez la note ; un document se cite par <Source id="…" />.',
        },
      ];
    case 'heading': {
      if (node.children.length === 0) {
        return [
          {
            position: positionOf(node),
            gravite: 'erreur',
            code: 'M-TITRE',
            message: `« ${written.trim()} » annonce un titre, et rien ne suit`,
            conseil: 'Écrivez le titre sur la même ligne, ou supprimez-la.',
          },
        ];
      }
      if (written.trimStart().startsWith('#')) return [];
      const [title = ''] = written.split('\n');
      return isLigneEnTete(title)
        ? [
            {
              position: positionOf(node),
              gravite: 'erreur',
              code: 'M-EN-TETE',
              message: 'cette ligne d’en-tête est sous les tirets qui le ferment',
              conseil: 'Remontez-la au-dessus de la ligne « --- », et supprimez les tirets en trop.',
            },
          ]
        : [
            alert(
              node,
              `« ${shortenLine(title.trim())} » devient un titre, à cause de la ligne de tirets qui le suit`,
              'Laissez une ligne vide au-dessus des tirets ; pour un titre, écrivez « ## » devant.',
            ),
          ];
    }
    case 'code':
      return checkCode(node, written);
    case 'inlineCode':
      return checkGrave(noeud, source);
    case 'emphasis':
      return checkItalique(node, source);
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? [
            {
              position: positionOf(node),
              gravite: 'erreur',
              code: 'M-MARKDOWN',
              message: 'une case à cocher « [ ] » n’a pas sa place dans un rapport',
              conseil: 'Supprimez les crochets : « - » puis le texte.',
            },
          ]
        : [];
    case 'link': {
      const [only] = node.children;
      const bare = !written.startsWith('[') && node.children.length === 1 && only?.type === 'text';
      return bare && written.length > LONGEST_ADDRESS
        ? [
            alert(
              node,
              `cette adresse de ${written.length} signes s’imprimerait en entier`,
              'Donnez-lui un texte : [le titre de la page](https://…).',
            ),
          ]
        : [];
    }
    default:
      return [];
  }
}
