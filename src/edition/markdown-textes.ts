import type { Nodes } from 'mdast';
import { composants } from '../../schemas/composants.ts';
import { shortenLine } from '../diagnostics/citer.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { isLigneEnTete } from './en-tete.ts';
import { type Constat, positionOf, sourceOf } from './markdown-constructions.ts';
import type { Noeud } from './noeuds.ts';

/** Something that was meant as Markdown, and that stays in the text as it was typed. */
interface Piege {
  match: RegExp;
  gravite: Diagnostic['gravite'];
  code: string;
  message: (found: RegExpExecArray) => string;
  conseil: (found: RegExpExecArray) => string;
}

/** Not after a backslash, which says that the sign itself is wanted. */
const FREE = '(?<!\\\\)';
const COMPOSANT = Object.keys(composants).join('|');

/** Looked for in the text as it is typed, so that what is escaped is left alone. */
const PIEGES: readonly Piege[] = [
  {
    match: new RegExp(`${FREE}(?:\\*\\*|(?<!_)__(?!_))`),
    gravite: 'alerte',
    code: 'M-MARKDOWN',
    message: ([signes]) => `« ${signes} » n’est pas fermé, ou touche un espace : il s’imprimerait tel quel`,
    conseil: ([signes]) =>
      `Collez les deux paires au texte : ${signes}le texte${signes} ; pour les imprimer, écrivez ${signes.replace(/./g, '\\$&')}.`,
  },
  {
    match: new RegExp(`${FREE}!\\[[^[\\]\\n]*\\]\\(([^()<>]*?\\.\\w{2,4})?`),
    gravite: 'erreur',
    code: 'M-IMAGE',
    message: () => 'cette image n’est pas lue : son nom contient un espace ou une parenthèse',
    conseil: ([, nom = '']) =>
      nom.trim() === ''
        ? 'Renommez le fichier sans espace ni parenthèse : ![…](photo-de-groupe.jpg).'
        : `Renommez le fichier sans espace ni parenthèse : ![…](${nom.trim().replace(/\s+/g, '-')}).`,
  },
  {
    match: new RegExp(`${FREE}\\]\\(`),
    gravite: 'erreur',
    code: 'M-LIEN',
    message: () => 'ce lien n’est pas lu : son adresse contient un espace, ou sa parenthèse n’est pas fermée',
    conseil: () => 'Écrivez [le texte](adresse), l’adresse sans espace (%20 à sa place).',
  },
  {
    match: new RegExp(`${FREE}\\[\\^[^[\\]\\s]+\\]`),
    gravite: 'erreur',
    code: 'M-NOTE',
    message: () => 'un chapitre n’a pas de notes de bas de page',
    conseil: () =>
      'Mettez la précision entre parenthèses à la place de l’appel [^…] ; un document se cite par <Source id="…" />.',
  },
  {
    match: new RegExp(`${FREE}\\[[^[\\]\\n]+\\]\\[([^[\\]\\n]*)\\]`),
    gravite: 'alerte',
    code: 'M-MARKDOWN',
    message: ([tout]) =>
      `« ${shortenLine(tout)} » appelle un lien que rien ne définit : les crochets s’imprimeraient`,
    conseil: () => 'Écrivez l’adresse après le texte : [le texte](https://…).',
  },
  {
    match: new RegExp(`<\\s+/?(${COMPOSANT})(?=[\\s/>])`),
    gravite: 'erreur',
    code: 'M-SYNTAXE',
    message: ([, nom = '']) => `un espace sépare « < » de « ${nom} » : le composant n’est pas lu`,
    conseil: ([, nom = '']) => `Collez-les : <${nom} … />.`,
  },
  {
    match: new RegExp(`${FREE}\\}`),
    gravite: 'alerte',
    code: 'M-MARKDOWN',
    message: () => 'une accolade « } » ne ferme rien : elle s’imprimerait',
    conseil: () => 'Supprimez-la ; si vous voulez l’imprimer, écrivez \\}.',
  },
];

/** Faults of a whole paragraph: its lines, and what goes over several nodes. */
const PIEGES_DE_PARAGRAPHE: readonly Piege[] = [
  {
    match: new RegExp(`${FREE}\\]\\s+\\((?:https?:|mailto:|www\\.|\\.\\./|#)`),
    gravite: 'erreur',
    code: 'M-LIEN',
    message: () => 'ce lien n’est pas lu : un espace sépare le texte de son adresse',
    conseil: () => 'Collez la parenthèse au crochet : [le texte](adresse).',
  },
  {
    match: /^(#{1,6})([^\s#][^\n]*)$/,
    gravite: 'alerte',
    code: 'M-MARKDOWN',
    message: ([, dieses = '']) =>
      `« ${dieses} » est collé au texte : ce n’est pas un titre, il s’imprimerait`,
    conseil: ([, dieses = '', titre = '']) =>
      `Écrivez « ${dieses.length === 1 ? '##' : dieses} ${titre.slice(0, 40).trim()} » ; pour un mot-dièse, écrivez \\#.`,
  },
  {
    match: /^\|[^\n]*\|[ \t]*\r?\n\|/,
    gravite: 'erreur',
    code: 'M-TABLEAU',
    message: () => 'ce tableau n’est pas lu : ses barres s’imprimeraient',
    conseil: () =>
      'Sous la ligne d’en-tête, ajoutez une ligne de tirets, autant de cases que l’en-tête : | --- | --- |.',
  },
  {
    match: /^[•▪◦‣●○■∙·][ \t\u00A0]*\S/m,
    gravite: 'alerte',
    code: 'M-MARKDOWN',
    message: ([puce]) =>
      `« ${puce.charAt(0)} » ne commence pas une liste : les lignes s’imprimeraient à la suite`,
    conseil: () => 'Commencez chaque ligne par « - », un tiret et un espace.',
  },
  {
    match: /^-[^\s\d-][^\n]*\n-[^\s\d-]/m,
    gravite: 'alerte',
    code: 'M-MARKDOWN',
    message: () => 'ces tirets ne font pas une liste : les lignes s’imprimeraient à la suite',
    conseil: () => 'Laissez un espace après chaque tiret : « - le texte ».',
  },
];

function shift({ ligne, colonne }: Position, before: string): Position {
  const lines = before.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { ligne, colonne: colonne + last }
    : { ligne: ligne + lines.length - 1, colonne: last + 1 };
}

function findPieges(node: Nodes, source: string, pieges: readonly Piege[]): Constat[] {
  const written = sourceOf(node, source);
  const found = pieges.flatMap(({ match, gravite, code, message, conseil }) => {
    const hit = match.exec(written);
    if (!hit) return [];
    const position = shift(positionOf(node), written.slice(0, hit.index));
    return [
      {
        at: hit.index,
        fin: hit.index + hit[0].length,
        position,
        gravite,
        code,
        message: message(hit),
        conseil: conseil(hit),
      },
    ];
  });
  // `![a](b c)` is also an `](` and, further on, whatever else: the first trap of a place tells it.
  return found.flatMap(({ at, fin, ...constat }, i) =>
    found.slice(0, i).some((other) => at < other.fin && other.at < fin) ? [] : [constat],
  );
}

/** Faults of the text of one node: signs meant as Markdown that would be printed. One of each kind a passage. */
export function checkTextes({ node, parent, rang }: Noeud, source: string): Constat[] {
  if (node.type === 'text') {
    const escaped = sourceOf(parent?.node ?? node, source).includes('\\{');
    return findPieges(
      node,
      source,
      escaped ? PIEGES.filter(({ match }) => !match.source.endsWith('\\}')) : PIEGES,
    );
  }
  if (node.type !== 'paragraph') return [];
  const [first] = sourceOf(node, source).split('\n', 1);
  const afterEnTete = parent?.node.type === 'root' && rang === 1;
  if (afterEnTete && isLigneEnTete(first ?? '')) {
    return [
      {
        position: positionOf(node),
        gravite: 'erreur',
        code: 'M-EN-TETE',
        message: 'cette ligne d’en-tête est sous les tirets qui le ferment',
        conseil: 'Remontez-la au-dessus de la ligne « --- ».',
      },
    ];
  }
  return findPieges(node, source, PIEGES_DE_PARAGRAPHE);
}
