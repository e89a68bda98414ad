import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySite } from '../../src/coherence/verify-site.ts';
import { formatDiagnostics } from '../../src/diagnostics/afficher.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { listFiles, makeTestFolder } from '../aide/dossiers.ts';

/** Each folder is a whole racine with the fault that it is named after, and `attendu.json`: what the officer reads. */
const FIXTURES = 'tests/fixtures/invalid';
const fautes = readdirSync(FIXTURES);

function read(fixture: string): Diagnostic[] {
  return JSON.parse(readFileSync(path.join(FIXTURES, fixture, 'attendu.json'), 'utf8')) as Diagnostic[];
}

describe('a fault is told with its place and its remedy', () => {
  it.each(fautes)('%s', async (faute) => {
    expect((await verifySite(path.join(FIXTURES, faute), {})).diagnostics).toEqual(read(faute));
  });
});

/** Each folder is a whole racine full of what looks like a fault and is none. */
const SILENCE = 'tests/fixtures/silence';

describe('what is no fault is not told', () => {
  it.each(readdirSync(SILENCE))('%s', async (racine) => {
    expect((await verifySite(path.join(SILENCE, racine), {})).diagnostics).toEqual([]);
  });
});

describe('the fixtures', () => {
  it('hold one fault each, but the one that holds several and an acceptance that no longer fits its alert', () => {
    const counts = fautes.filter((faute) => read(faute).length !== 1);
    expect(counts).toEqual(['ecart-change', 'plusieurs-fautes']);
  });

  it('show every code that the program can tell', () => {
    const sources = listFiles('src')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join('src', file), 'utf8'));
    const codes = new Set(
      sources.flatMap((source) => [...source.matchAll(/'([A-Z]-[A-Z-]+)'/g)].map(([, code]) => code)),
    );
    const shown = new Set(fautes.flatMap((faute) => read(faute).map(({ code }) => code)));
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => code !== undefined && !shown.has(code))).toEqual([]);
  });
});

const plusieurs = await verifySite(path.join(FIXTURES, 'plusieurs-fautes'), {});

describe('several faults in several files', () => {
  const { diagnostics } = plusieurs;

  it('come all at once, in the order of the files and of their lines', () => {
    expect(new Set(diagnostics.map(({ fichier }) => fichier)).size).toBe(4);
    expect(diagnostics.length).toBeGreaterThan(5);
  });

  it('are printed by file, with line, column and remedy, and counted', () => {
    const text = formatDiagnostics(diagnostics);
    expect(text.split('\n').slice(0, 3)).toEqual([
      'content/la-rampe/2024/01-la-saison.mdx',
      '  ✗ erreur  content/la-rampe/2024/01-la-saison.mdx:5:11  une accolade « { » est ouverte dans le texte',
      '      → Supprimez-la ; si vous voulez imprimer une accolade, écrivez \\{.  [M-SYNTAXE]',
    ]);
    expect(text.split('\n').at(-1)).toBe(`${diagnostics.length} erreurs, 0 alerte.`);
  });
});

describe('what is asked for', () => {
  const racine = path.join(FIXTURES, 'alerte-annee-precedente');

  it('is checked against last year, which is not checked itself', async () => {
    const { editions, diagnostics } = await verifySite(racine, { annee: '2024' });
    expect(editions.map(({ edition, choisie }) => [edition.annee, choisie])).toEqual([
      ['2023', false],
      ['2024', true],
    ]);
    expect(diagnostics).toEqual(read('alerte-annee-precedente'));
    expect((await verifySite(racine, { annee: '2023' })).diagnostics).toEqual([]);
  });

  it.each([
    [
      { structure: 'la-rame' },
      'la structure « la-rame » n’existe pas dans data/',
      'Vouliez-vous dire « la-rampe » ?',
    ],
    [{ structure: 'la-rampe', annee: '2042' }, 'aucune édition « 2042 »', 'Éditions connues : 2023, 2024.'],
    [{ annee: '2042' }, 'aucune édition « 2042 »', 'Vérifiez l’option --annee.'],
  ])('must exist: %j', async (selection, message, conseil) => {
    expect((await verifySite(racine, selection)).diagnostics).toEqual([
      { fichier: 'data', ligne: 1, colonne: 1, gravite: 'erreur', code: 'F-RIEN', message, conseil },
    ]);
  });
});

describe('the reports of this repository', () => {
  it('have no error, and every alert is accepted with its reason', async () => {
    expect((await verifySite('.', {})).diagnostics).toEqual([]);
  });

  it('tell every contradiction again without their ecarts.yaml', async () => {
    const { notes } = await verifySite('.', {});
    const racine = makeTestFolder();
    for (const part of ['data', 'content']) cpSync(part, path.join(racine, part), { recursive: true });
    for (const { editionId } of notes) {
      rmSync(path.join(racine, 'data', editionId, 'ecarts.yaml'), { force: true });
    }
    const told = (await verifySite(racine, {})).diagnostics;
    const wordsOf = ({ fichier, code, message }: Diagnostic): string => [fichier, code, message].join(' ');
    expect(notes.length).toBeGreaterThan(150);
    expect(told.map(wordsOf).toSorted()).toEqual(
      notes.map(({ diagnostic }) => wordsOf(diagnostic)).toSorted(),
    );
  });

  it('are accepted in the words that the check uses today', async () => {
    const { notes } = await verifySite('.', {});
    const stale = notes.filter(({ diagnostic, ecart }) => diagnostic.message !== ecart.constat);
    expect(stale.map(({ ecart }) => ecart.constat)).toEqual([]);
  });
});
