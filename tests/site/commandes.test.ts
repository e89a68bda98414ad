import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { type Execution, runScript } from '../aide/commande.ts';
import { digest, makeTestFolder, writeOldReport } from '../aide/dossiers.ts';

const FIXTURES = 'tests/fixtures';

/** A folder that looks like an earlier report. */
function makeOutput(): string {
  const sortie = path.join(makeTestFolder(), 'dist');
  writeOldReport(sortie);
  return sortie;
}

/** The officer reads French, never the inside of the program. */
function expectPlainFrench({ sortie, erreurs }: Execution): void {
  // The folder of the fixtures has an English name, and stands in the path of each fault.
  const said = `${sortie}${erreurs}`.replaceAll(`${FIXTURES}/invalid`, '');
  expect(said).not.toMatch(/^\s+at /m);
  expect(said).not.toMatch(/\b(Error|undefined|null|expected|invalid)\b/);
}

describe('npm run rapport, when something is wrong', () => {
  it.each([
    ['cle-inconnue', 'data/la-rampe/2024/rapport.yaml:5:1  la clé « soutien » n’existe pas ici'],
    ['texte-au-lieu-de-nombre', 'data/la-rampe/2024/indicateurs.yaml:4:11  spectateurs › valeur : un nombre'],
    [
      'date-impossible',
      'data/la-rampe/2024/rapport.yaml:3:10  exercice › debut : le 31/02/2024 n’existe pas',
    ],
    ['departement-inconnu', 'data/la-rampe/structure.yaml:2:22  « 20 » n’est pas un code de département'],
    ['chapitre-manquant', 'data/la-rampe/2024/rapport.yaml:7:5  le chapitre « le-bilan » est annoncé'],
    [
      'chiffre-inconnu',
      'content/la-rampe/2024/01-la-saison.mdx:5:32  l’indicateur « spectateur » n’existe pas',
    ],
    ['mdx-accolade', 'content/la-rampe/2024/01-la-saison.mdx:5:11  une accolade « { » est ouverte'],
    ['plusieurs-fautes', 'erreurs, 0 alerte.'],
  ])('says so and leaves the last good report alone: %s', async (faute, message) => {
    const sortie = makeOutput();
    const before = digest(sortie);
    const racine = path.join(FIXTURES, 'invalid', faute);
    const execution = await runScript('rapport', ['--racine', racine, '--sortie', sortie]);
    expect(execution.code).toBe(1);
    expect(execution.erreurs).toContain(message);
    expect(execution.erreurs).toContain(
      '✗ Rien n’a été publié : corrigez les erreurs ci-dessus, puis relancez.',
    );
    expectPlainFrench(execution);
    expect(digest(path.dirname(sortie))).toEqual(
      Object.fromEntries(Object.entries(before).map(([file, sum]) => [`dist/${file}`, sum])),
    );
  });

  it('refuses to replace a folder that holds something else than a report', async () => {
    const sortie = makeTestFolder();
    writeFileSync(path.join(sortie, 'comptes.ods'), 'précieux');
    const execution = await runScript('rapport', [
      ...['--racine', path.join(FIXTURES, 'valid/minimale'), '--sortie', sortie],
    ]);
    expect(execution.code).toBe(2);
    expect(execution.erreurs).toContain('contient autre chose qu’un rapport : il serait effacé.');
    expect(readFileSync(path.join(sortie, 'comptes.ods'), 'utf8')).toBe('précieux');
  });

  it('puts back a report that was killed between its two renamings', async () => {
    const sortie = makeOutput();
    const before = digest(sortie);
    const aside = path.join(path.dirname(sortie), '.dist-precedent');
    renameSync(sortie, aside);
    const racine = path.join(FIXTURES, 'invalid/cle-inconnue');
    expect((await runScript('rapport', ['--racine', racine, '--sortie', sortie])).code).toBe(1);
    expect(digest(sortie)).toEqual(before);
  });
});

describe('npm run verifier', () => {
  it('says what is wrong, where, and what to write, and exits 1', async () => {
    const execution = await runScript('verifier', ['--racine', path.join(FIXTURES, 'invalid/cle-inconnue')]);
    expect(execution.code).toBe(1);
    expect(execution.sortie).toBe(`data/la-rampe/2024/rapport.yaml
  ✗ erreur  tests/fixtures/invalid/cle-inconnue/data/la-rampe/2024/rapport.yaml:5:1  la clé « soutien » n’existe pas ici
      4 │   fin: 2024-12-31
      5 │ soutien:
        │ ^^^^^^^
      → Vouliez-vous dire « soutiens » ou « sources » ?  [S-CLE-INCONNUE]

  clés et valeurs  1 erreur  S-CLE-INCONNUE
1 erreur, 0 alerte.
Éditions lues : aucune.
`);
  });

  it.each([
    ['invalid/plusieurs-fautes', 1],
    ['invalid/alerte-etp', 0],
    ['invalid/aucune-edition', 1],
    ['valid/minimale', 0],
  ])('prints one array and nothing else in JSON: %s exits %d', async (fixture, code) => {
    const racine = path.join(FIXTURES, fixture);
    const execution = await runScript('verifier', ['--racine', racine, '--format', 'json']);
    expect(execution.code).toBe(code);
    expect(execution.erreurs).toBe('');
    const expected = fixture.startsWith('valid')
      ? []
      : (JSON.parse(readFileSync(path.join(racine, 'attendu.json'), 'utf8')) as unknown);
    expect(JSON.parse(execution.sortie)).toEqual(expected);
  });

  it('takes at most two seconds for the four reports of this repository', () => {
    expect(inject('verification')).toBeLessThan(2000);
  });
});

describe('a command line that is not understood', () => {
  it.each([
    [['--sorti', 'x'], 'L’option --sorti n’est pas comprise. Options : --structure S'],
    [['rapport'], 'Cette commande n’est pas comprise'],
    [['--racine'], 'L’option --racine'],
    [['--racine', 'tests/fixtures'], 'n’a pas de sous-dossier data/ : vérifiez l’option --racine.'],
    [['--racine', 'nulle/part'], 'n’a pas de sous-dossier data/ : vérifiez l’option --racine.'],
    [
      ['--format', 'xml'],
      'Le format « xml » n’existe pas : écrivez --format json, --format github, --format ecarts, ou rien.',
    ],
    [['--site', 'exemple'], '« exemple » n’est pas une adresse : écrivez --site https://www.exemple.fr'],
  ])('%j is told in French and exits 2', async (args, message) => {
    const execution = await runScript('verifier', args);
    expect(execution.code).toBe(2);
    expect(execution.sortie).toBe('');
    expect(execution.erreurs).toContain(message);
    expectPlainFrench(execution);
  });
});
