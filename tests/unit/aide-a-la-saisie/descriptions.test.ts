import { describe, expect, it } from 'vitest';
import { composants } from '../../../schemas/composants.ts';
import { textesComposants } from '../../../schemas/composants-textes.ts';
import { fichiersDecrits } from '../../../src/aide-a-la-saisie/fichiers-decrits.ts';
import { readZod, type SchemaJson } from '../../../src/aide-a-la-saisie/schema-json.ts';

/** Every text that the officer reads, with where it comes from. */
function* walk(schema: SchemaJson, lieu: string): Generator<[lieu: string, texte: string | undefined]> {
  for (const [cle, child] of Object.entries(schema.properties ?? {})) {
    yield [`${lieu} › ${cle}`, child.description];
    yield* walk(child, `${lieu} › ${cle}`);
  }
  for (const child of [schema.items, schema.additionalProperties, schema.propertyNames]) {
    if (typeof child === 'object') yield* walk(child, lieu);
  }
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) {
    yield* walk(branch, lieu);
  }
  for (const texte of schema.enumDescriptions ?? []) yield [`${lieu} (valeurs)`, `${texte}.`];
}

const textes = [
  ...fichiersDecrits.flatMap(({ nom, schema }): [string, string | undefined][] => {
    const json = readZod(schema);
    return [[nom, json.description], ...walk(json, nom)];
  }),
  ...Object.entries(composants).flatMap(([nom, { attributs }]) => [...walk(readZod(attributs), `<${nom}>`)]),
];

/** What a proofreader would underline; undefined when there is nothing. */
function findFault(texte: string | undefined): string | undefined {
  if (texte === undefined) return 'pas de description : ajoutez .describe(…) en français';
  if (/[\p{Letter}]'[\p{Letter}]/u.test(texte)) return 'apostrophe droite';
  if (!/[.…»]$/.test(texte)) return 'pas de point final';
  if (/\s\s|^\s|\s$/.test(texte)) return 'espace de trop';
  if (/\s[,.…)]|\([\s]/.test(texte)) return 'espace mal placée';
  if (/[^\s][;?!»]|«[^\s]/.test(texte.replaceAll(/[a-z]+:\/\/\S+/g, ''))) return 'espace manquante';
  if ((texte.match(/«/g) ?? []).length !== (texte.match(/»/g) ?? []).length) return 'guillemet seul';
  if (/["“”]/.test(texte.replaceAll(/<[^>]*>/g, ''))) return 'guillemets droits';
  return undefined;
}

describe('what is said of each key', () => {
  it('is there, in French, as a native would print it', () => {
    expect(textes.length).toBeGreaterThan(300);
    const faults = textes.flatMap(([lieu, texte]) => {
      const fault = findFault(texte);
      return fault === undefined ? [] : [`${lieu} : ${fault} (${texte ?? ''})`];
    });
    expect(faults).toEqual([]);
  });

  it('goes with each value of an enum that has some', () => {
    const uneven = fichiersDecrits.flatMap(({ nom, schema }) => {
      const text = JSON.stringify(readZod(schema), (_cle, valeur: unknown) => {
        const { enum: values, enumDescriptions: senses } = (valeur ?? {}) as SchemaJson;
        return senses && senses.length !== values?.length ? 'INÉGAL' : valeur;
      });
      return text.includes('INÉGAL') ? [nom] : [];
    });
    expect(uneven).toEqual([]);
  });
});

describe('what is said of each component', () => {
  it('is there', () => {
    expect(Object.keys(textesComposants).toSorted()).toEqual(Object.keys(composants).toSorted());
  });

  it('is an example with attributes that exist', () => {
    const unknown = Object.entries(textesComposants).flatMap(([nom, { exemple }]) =>
      [...exemple.matchAll(/ ([a-z_]+)="/g)].flatMap(([, attribut = '']) =>
        composants[nom]?.noms.includes(attribut) === true ? [] : [`${nom} ${attribut}`],
      ),
    );
    expect(unknown).toEqual([]);
  });
});
