import type { Position } from './diagnostic.ts';

const RULES: readonly { match: RegExp; message: (found: RegExpExecArray) => string; conseil: string }[] = [
  {
    match: /create a comment in MDX/,
    message: () => 'un commentaire « <!-- … --> » ne s’écrit pas dans un chapitre',
    conseil: 'Supprimez-le, ou gardez vos notes dans un fichier YAML, derrière un #.',
  },
  {
    match: /Expected a closing tag for `<(\w+)/,
    message: (found) => `le composant <${found[1] ?? ''}> n’est pas refermé`,
    conseil:
      'Ajoutez la balise de fin sur sa propre ligne : </Composant>, ou terminez par /> s’il n’a pas de contenu.',
  },
  {
    match: /Unexpected closing tag `<\/(\w+)/,
    message: (found) => `la balise de fin </${found[1] ?? ''}> ne ferme rien`,
    conseil: 'Supprimez-la, ou ajoutez la balise de début qui manque plus haut.',
  },
  {
    match: /closing brace|in expression/,
    message: () => 'une accolade « { » est ouverte dans le texte',
    conseil: 'Supprimez-la ; si vous voulez imprimer une accolade, écrivez \\{.',
  },
  {
    match: /after `<`|before name|in name|in closing tag|in attribute/,
    message: () => 'un signe « < » est lu comme le début d’un composant',
    conseil:
      'Écrivez « inférieur à » ou \\< ; pour un composant : <Chiffre id="…" />, attributs entre guillemets.',
  },
];

/** Explains an MDX syntax error (`line:column: English text`) to a writer. */
export function explainMdx(error: unknown): Position & { message: string; conseil: string } {
  const text = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+)/.exec(text);
  const position = { ligne: Number(place?.[1] ?? 1), colonne: Number(place?.[2] ?? 1) };
  for (const { match, message, conseil } of RULES) {
    const found = match.exec(text);
    if (found) return { ...position, message: message(found), conseil };
  }
  return {
    ...position,
    message: 'ce passage du chapitre n’est pas lisible',
    conseil: 'Cherchez ici une accolade, un chevron ou un composant mal fermé.',
  };
}
