/** `docs/reference-des-champs.md`: every key of every file, for the officer. */
import { composants } from '../../schemas/composants.ts';
import { textesComposants } from '../../schemas/composants-textes.ts';
import { fichiersDecrits } from './fichiers-decrits.ts';
import { anchorOf, cell, code, table, unbreak } from './markdown.ts';
import { Reference } from './reference-groupes.ts';
import { readZod } from './schema-json.ts';

/** Each component: what it gives, its attributes, an example. */
function tellComposants(): string[] {
  const rows = Object.entries(composants).map(([nom, { attributs }]) => {
    const { properties = {}, required = [] } = readZod(attributs);
    const { donne, exemple } = textesComposants[nom] ?? { donne: '', exemple: '' };
    const list = Object.entries(properties).map(([cle, child]) => {
      const necessity = required.includes(cle) ? 'obligatoire' : 'facultatif';
      return `${code(cle)} (${necessity}) : ${cell(child.description ?? '')}`;
    });
    return [code(`<${nom}>`), unbreak(donne), list.join('<br>'), code(exemple)];
  });
  return table(['Composant', 'Il donne', 'Attributs', 'Exemple'], rows);
}

const INTRODUCTION = `# Référence des champs

Toutes les clés de tous les fichiers, et tous les composants des chapitres. Pour apprendre, lisez d’abord
[le guide](guide.md) ; cette page sert à retrouver une clé. Dans VS Code, la même aide s’affiche pendant la saisie (voir
[« L’aide pendant la saisie »](guide.md#laide-pendant-la-saisie)).

Page faite par \`npm run schemas\` à partir des schémas du programme : ne la modifiez pas à la main.

- **Identifiant** : des minuscules sans accents et des chiffres, les mots séparés par \`_\`.
- **Date** : \`2024-10-15\` ou \`15/10/2024\` ; quand le jour n’est pas exigé, \`2024-10\` ou \`2024\` aussi.
- **Code de département** : \`'01'\`, \`'2A'\`, \`'56'\`, \`'974'\`.
- **Nombre** : en chiffres, sans espace ni unité, avec un point pour les décimales.
- **Liste** : une ligne par élément, chacune précédée d’un tiret ; une liste courte peut s’écrire \`[a, b]\`.
- **Groupe de clés** : des lignes \`clé: valeur\`, en retrait sous la clé qui les tient.
`;

/** The whole page, Markdown. */
export function writeReference(): string {
  const reference = new Reference();
  for (const fichier of fichiersDecrits) reference.section(fichier);
  const sommaire = fichiersDecrits.map(
    ({ titre, schema }) => `- [${titre}](#${anchorOf(titre)}) : ${cell(schema.description ?? '')}`,
  );
  return [
    INTRODUCTION,
    ...sommaire,
    '- [Les composants](#les-composants) : ce qui s’écrit dans un chapitre pour appeler un fait.',
    '',
    reference.text(),
    '## Les composants',
    '',
    'Les attributs s’écrivent entre guillemets ; un composant sans contenu se termine par `/>`.',
    '',
    ...tellComposants(),
    '',
  ].join('\n');
}
