/** `docs/reference-des-champs.md`: every key of every file, for the officer. */
import { composants } from '../../schemas/composants.ts';
import { textesComposants } from '../../schemas/composants-textes.ts';
import { fichiersDecrits, type FichierDecrit } from './fichiers-decrits.ts';
import { anchorOf, cell, code, table } from './markdown.ts';
import { readZod, type SchemaJson } from './schema-json.ts';
import { giveExample, listMots, tellType } from './types-en-francais.ts';

/** Words up to this many stand in the cell of their key. */
const IN_CELL = 14;

/** A group of keys that has its own table, and where it stands: `compte_de_resultat › soldes`. */
interface Groupe {
  chemin: readonly string[];
  schema: SchemaJson;
}

/** The group that a key holds, through lists, ids and unions; undefined when it holds plain values. */
function findGroup(schema: SchemaJson): SchemaJson | undefined {
  if (schema.saisie) return undefined;
  if (schema.properties ?? schema.oneOf) return schema;
  if (schema.items) return findGroup(schema.items);
  if (typeof schema.additionalProperties === 'object') return findGroup(schema.additionalProperties);
  for (const branch of schema.anyOf ?? []) {
    const found = findGroup(branch);
    if (found) return found;
  }
  return undefined;
}

/** Two groups of the same keys are told once. */
function sign(group: SchemaJson): string {
  const { description: _description, ...rest } = group;
  return JSON.stringify(rest);
}

/** Writes the sections of one reference; what was told in one is referred to in the next. */
class Reference {
  /** Signature of a group → its heading. */
  private readonly told = new Map<string, string>();
  private readonly lines: string[] = [];

  section(fichier: FichierDecrit): void {
    const schema = readZod(fichier.schema);
    this.lines.push(`## ${fichier.titre}`, '', cell(schema.description ?? ''), '');
    if (fichier.yaml)
      this.lines.push(
        `Emplacement : ${code(fichier.emplacement.replace('*', '<structure>').replace('*', '<année>'))}`,
        '',
      );
    if (!schema.properties) this.lines.push('Sous chaque identifiant que vous choisissez :', '');
    const group = findGroup(schema);
    if (group) this.group(fichier, { chemin: [], schema: group });
  }

  text(): string {
    return this.lines.join('\n');
  }

  private heading(fichier: FichierDecrit, chemin: readonly string[]): string {
    return `${chemin.map(code).join(' › ')} (${fichier.titre})`;
  }

  /** The table of a group, then those of the groups that its keys hold. */
  private group(fichier: FichierDecrit, { chemin, schema }: Groupe): void {
    const inside: Groupe[] = [];
    if (schema.oneOf) this.choice(schema.oneOf);
    else this.keys(fichier, chemin, schema, inside);
    for (const groupe of inside) {
      this.lines.push(`### ${this.heading(fichier, groupe.chemin)}`, '');
      this.group(fichier, groupe);
    }
  }

  private keys(
    fichier: FichierDecrit,
    chemin: readonly string[],
    schema: SchemaJson,
    inside: Groupe[],
  ): void {
    const lists: string[] = [];
    const rows = Object.entries(schema.properties ?? {}).map(([cle, child]) => {
      const words = this.words(child);
      if (words.length > IN_CELL)
        lists.push('', `Valeurs de ${code(cle)} :`, '', ...words.map((word) => `- ${word}`));
      return [
        code(cle),
        cell(child.description ?? ''),
        this.form(fichier, [...chemin, cle], child, words, inside),
        schema.required?.includes(cle) === true ? '**oui**' : 'non',
        this.example(child),
      ];
    });
    this.lines.push(
      ...table(['Clé', 'Ce qu’elle dit', 'Ce qui s’écrit', 'Obligatoire', 'Exemple'], rows),
      ...lists,
      '',
    );
  }

  /** Groups that a word tells apart: a line for each word. */
  private choice(branches: readonly SchemaJson[]): void {
    const rows = branches.map((branch) => {
      const entries = Object.entries(branch.properties ?? {});
      const mot = entries.find(([, { const: only }]) => only !== undefined);
      const others = entries
        .filter(([cle]) => cle !== mot?.[0])
        .map(([cle, child]) => {
          const required = branch.required?.includes(cle) === true ? 'obligatoire' : 'facultatif';
          return `${code(cle)} (${required}) : ${cell(child.description ?? '')}`;
        });
      return [
        code(`${mot?.[0] ?? ''}: ${String(mot?.[1].const ?? '')}`),
        cell(mot?.[1].description ?? ''),
        others.join('<br>'),
      ];
    });
    this.lines.push(...table(['Ce qui s’écrit', 'Ce que cela donne', 'Et avec'], rows), '');
    const long = branches
      .flatMap((branch) => Object.entries(branch.properties ?? {}))
      .find(([, child]) => this.words(child).length > IN_CELL);
    if (long)
      this.lines.push(
        `Valeurs de ${code(long[0])} :`,
        '',
        ...this.words(long[1]).map((word) => `- ${word}`),
        '',
      );
  }

  /** The words of an enum, each with what it means. */
  private words(schema: SchemaJson): string[] {
    const senses = schema.enumDescriptions ?? [];
    if (senses.length === 0) return [];
    return listMots(schema).map((word, i) => `${code(String(word))} : ${cell(senses[i] ?? '')}`);
  }

  private form(
    fichier: FichierDecrit,
    chemin: readonly string[],
    schema: SchemaJson,
    words: readonly string[],
    inside: Groupe[],
  ): string {
    const group = findGroup(schema);
    if (!group) {
      if (words.length > IN_CELL) return 'une des valeurs listées plus bas';
      return words.length > 0 ? words.join('<br>') : cell(tellType(schema));
    }
    const signature = sign(group);
    const already = this.told.get(signature);
    const heading = already ?? this.heading(fichier, chemin);
    if (already === undefined) {
      this.told.set(signature, heading);
      inside.push({ chemin, schema: group });
    }
    return `${cell(tellType(schema))} : [voir](#${anchorOf(heading)})`;
  }

  private example(schema: SchemaJson): string {
    const example = giveExample(schema);
    return example === '' ? '' : code(example);
  }
}

/** Each component: what it gives, its attributes, an example. */
function tellComposants(): string[] {
  const rows = Object.entries(composants).map(([nom, { attributs }]) => {
    const { properties = {}, required = [] } = readZod(attributs);
    const { donne, exemple } = textesComposants[nom] ?? { donne: '', exemple: '' };
    const list = Object.entries(properties).map(([cle, child]) => {
      const necessity = required.includes(cle) ? 'obligatoire' : 'facultatif';
      return `${code(cle)} (${necessity}) : ${cell(child.description ?? '')}`;
    });
    return [code(`<${nom}>`), donne, list.join('<br>'), code(exemple)];
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
