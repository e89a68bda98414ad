/** The sections of the reference of fields: a file, its keys, the groups that they hold. */
import type { FichierDecrit } from './fichiers-decrits.ts';
import { anchorOf, cell, code, table } from './markdown.ts';
import { dropWords, readZod, type SchemaJson } from './schema-json.ts';
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

/** What the keys that the author chooses are: ids, or the sigles themselves. */
function nameKeys({ propertyNames }: SchemaJson): string {
  return propertyNames?.saisie === 'identifiant' ? 'identifiant' : 'nom';
}

/** Two groups of the same keys are told once. */
function sign(group: SchemaJson): string {
  return JSON.stringify(dropWords(group, ['description']));
}

/** Writes the sections of one reference; what was told in one is referred to in the next. */
export class Reference {
  /** Signature of a group → its heading. */
  private readonly told = new Map<string, string>();
  private readonly lines: string[] = [];

  section(fichier: FichierDecrit): void {
    const schema = readZod(fichier.schema);
    this.lines.push(`## ${fichier.titre}`, '', cell(schema.description ?? ''), '');
    if (fichier.yaml) {
      const emplacement = fichier.emplacement.replace('*', '<structure>').replace('*', '<année>');
      this.lines.push(`Emplacement : ${code(emplacement)}`, '');
    }
    if (schema.type === 'array') this.lines.push('Une liste ; chaque élément est un groupe de clés :', '');
    else if (!schema.properties) this.lines.push(`Sous chaque ${nameKeys(schema)} que vous choisissez :`, '');
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
      if (words.length > IN_CELL) lists.push('', ...this.listWords(cle, words));
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
    for (const [cle, child] of branches.flatMap((branch) => Object.entries(branch.properties ?? {}))) {
      const words = this.words(child);
      if (words.length > IN_CELL) this.lines.push(...this.listWords(cle, words), '');
    }
  }

  private listWords(cle: string, words: readonly string[]): string[] {
    return [`Valeurs de ${code(cle)} :`, '', ...words.map((word) => `- ${word}`)];
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
