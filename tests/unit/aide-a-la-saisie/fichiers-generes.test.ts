import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fichiersDecrits } from '../../../src/aide-a-la-saisie/fichiers-decrits.ts';
import { listFichiersGeneres, listPerimes } from '../../../src/aide-a-la-saisie/fichiers-generes.ts';
import { anchorOf } from '../../../src/aide-a-la-saisie/markdown.ts';
import { writeReglages } from '../../../src/aide-a-la-saisie/reglages.ts';

it('what is made from the schemas is up to date', () => {
  expect(listPerimes(), 'Des fichiers ne suivent plus les schémas : lancez « npm run schemas ».').toEqual([]);
});

it('is made the same twice', () => {
  expect([...listFichiersGeneres()]).toEqual([...listFichiersGeneres()]);
});

it('keeps the other settings of VS Code', () => {
  const reglages = JSON.parse(writeReglages('{"editor.rulers": [110], "yaml.schemas": {"x": "y"}}', 's')) as {
    'yaml.schemas': Record<string, string>;
  };
  expect(Object.keys(reglages)).toEqual(['editor.rulers', 'yaml.schemas']);
  expect(reglages['yaml.schemas']['x']).toBeUndefined();
  expect(reglages['yaml.schemas']['./s/ecarts.schema.json']).toBe('data/*/*/ecarts.yaml');
  expect(() => writeReglages('{ // à moi\n}', 's')).toThrow('.vscode/settings.json ne se lit pas');
});

it('names for VS Code only schemas that are there', () => {
  const reglages = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    'yaml.schemas': Record<string, string>;
  };
  const committed = Object.keys(reglages['yaml.schemas']).filter((file) => !file.includes('.millesime/'));
  expect(committed.length).toBe(fichiersDecrits.filter(({ yaml }) => yaml).length);
  expect(committed.filter((file) => !existsSync(file))).toEqual([]);
});

it('makes a reference whose links lead somewhere', () => {
  const reference = readFileSync('docs/reference-des-champs.md', 'utf8');
  const headings = [...reference.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading.replaceAll('`', '')),
  );
  const links = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.length).toBeGreaterThan(60);
  expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  expect(new Set(headings).size).toBe(headings.length);
});
