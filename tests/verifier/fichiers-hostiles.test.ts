import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySite } from '../../src/coherence/verify-site.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Selection } from '../../src/edition/discover.ts';
import { makeTestFolder } from '../aide/dossiers.ts';

/** What git cannot hold, or not on every system: files that are too large, too deep, or no files at all. */
const RAPPORT = 'data/la-rampe/2024/rapport.yaml';
const INDICATEURS = 'data/la-rampe/2024/indicateurs.yaml';
const CHAPITRE = 'content/la-rampe/2024/01-la-saison.mdx';
const BASE: Readonly<Record<string, string>> = {
  'data/la-rampe/structure.yaml': "nom: La Rampe\ndepartements: ['63']\n",
  [RAPPORT]: 'titre: Rapport d’activité\nexercice:\n  debut: 2024-01-01\n  fin: 2024-12-31\n',
  [CHAPITRE]: '---\ntitre: La saison\n---\n\nLa troupe a joué.\n',
};
/** In ms: who waits longer believes that nothing happens any more. */
const LIMITE = 5000;

function write(racine: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(racine, file)), { recursive: true });
    writeFileSync(path.join(racine, file), content);
  }
}

function makeRacine(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const racine = makeTestFolder();
  write(racine, { ...BASE, ...files });
  return racine;
}

async function verify(racine: string, selection: Selection = {}): Promise<Diagnostic[]> {
  const start = process.cpuUsage();
  const { diagnostics } = await verifySite(racine, selection);
  // What this process computed: another one that takes the machine does not count.
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LIMITE);
  for (const { message, conseil } of diagnostics) expect((message + conseil).length).toBeLessThan(1000);
  return diagnostics;
}

function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ fichier, ligne, colonne, code, message }) =>
    [`${fichier}:${ligne}:${colonne}`, code, message].join(' '),
  );
}

describe('what is no file of text is not opened', () => {
  it('a file of 50 MB', async () => {
    const racine = makeRacine();
    for (const file of [INDICATEURS, 'content/la-rampe/2024/02-les-comptes.mdx']) {
      const descriptor = openSync(path.join(racine, file), 'w');
      ftruncateSync(descriptor, 50_000_000);
      closeSync(descriptor);
    }
    expect(await verify(racine)).toEqual(
      ['content/la-rampe/2024/02-les-comptes.mdx', INDICATEURS].map((fichier) => ({
        fichier,
        ligne: 1,
        colonne: 1,
        gravite: 'erreur',
        code: 'F-ILLISIBLE',
        message: 'ce fichier pèse 50 Mo : au-delà de 500 Ko, il n’est pas lu',
        conseil: 'Il ne doit contenir que du texte : retirez-en les images et les documents collés.',
      })),
    );
  });

  it.runIf(process.platform !== 'win32')('a pipe, which would be waited for without end', async () => {
    const racine = makeRacine();
    execFileSync('mkfifo', [path.join(racine, INDICATEURS)]);
    expect(told(await verify(racine))).toEqual([
      `${INDICATEURS}:1:1 F-ILLISIBLE ceci n’est pas un fichier ordinaire`,
    ]);
  });

  it('a link to itself', async () => {
    const racine = makeRacine();
    symlinkSync('indicateurs.yaml', path.join(racine, INDICATEURS));
    expect(told(await verify(racine))).toEqual([
      `${INDICATEURS}:1:1 F-ILLISIBLE ce raccourci ne mène nulle part`,
    ]);
  });

  it.each([
    ['data', 'data:1:1 F-ILLISIBLE un fichier porte ici le nom d’un dossier'],
    ['content', 'content:1:1 F-ILLISIBLE un fichier porte ici le nom d’un dossier'],
    ['content/la-rampe', 'content/la-rampe:1:1 F-ILLISIBLE un fichier porte ici le nom d’un dossier'],
  ])('a file in the place of the folder %s', async (dossier, message) => {
    const racine = makeRacine();
    rmSync(path.join(racine, dossier), { recursive: true });
    writeFileSync(path.join(racine, dossier), 'rien');
    expect(told(await verify(racine))).toContain(message);
  });

  it('a racine without anything', async () => {
    expect(told(await verify(makeTestFolder()))).toEqual(['data:1:1 F-RIEN aucune édition dans data/']);
  });
});

describe('nothing is read outside the racine', () => {
  const dehors = 'nom: Secret\ndepartements: [63]\n';

  it.each([
    'data',
    'data/la-rampe',
    'data/la-rampe/2024',
    'content',
    'content/la-rampe',
    'content/la-rampe/2024',
  ])('through a link in the place of %s', async (dossier) => {
    const [racine, ailleurs] = [
      makeRacine(),
      makeRacine({ [RAPPORT]: 'titre: Secret\n', [CHAPITRE]: dehors }),
    ];
    rmSync(path.join(racine, dossier), { recursive: true });
    symlinkSync(path.join(ailleurs, dossier), path.join(racine, dossier));
    const diagnostics = await verify(racine);
    expect(told(diagnostics)).toContain(
      `${dossier}:1:1 F-HORS-RACINE ce raccourci mène hors du dossier du rapport : rien n’y est lu`,
    );
    expect(JSON.stringify(diagnostics)).not.toMatch(/Secret|millesime-test/);
  });

  it('through the name of a structure that is asked for', async () => {
    const racine = makeRacine();
    const voisin = path.basename(makeRacine({ 'data/1999/x.yaml': 'a: 1' }));
    const diagnostics = await verify(racine, { structure: `../../${voisin}/data`, annee: '2024' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['F-RIEN']);
    expect(diagnostics[0]?.conseil).not.toContain('1999');
  });

  it('but a link inside it is followed', async () => {
    const racine = makeRacine();
    write(racine, {
      'brouillons/indicateurs.yaml': 'spectateurs:\n  libelle: spectateurs\n  valeur: 12 300\n',
    });
    symlinkSync('../../../brouillons/indicateurs.yaml', path.join(racine, INDICATEURS));
    expect(told(await verify(racine))).toEqual([
      `${INDICATEURS}:3:11 S-VALEUR spectateurs › valeur : un nombre est attendu ici, on lit le texte « 12 300 »`,
    ]);
  });
});

const LAUGHS = [
  'a: &a [rire, rire, rire, rire, rire, rire, rire, rire, rire]',
  ...'bcdefghij'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i] ?? ''}, `.repeat(9)}]`),
].join('\n');

describe('what would exhaust the machine is told at once', () => {
  it.each([
    ['brackets in brackets', '['.repeat(10_000)],
    ['braces in braces', '{a: '.repeat(10_000)],
    ['lists in lists', `a:\n  ${'- '.repeat(10_000)}x`],
    ['groups in groups', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['closed brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ])('%s, 10,000 deep', async (_, texte) => {
    const diagnostics = await verify(makeRacine({ [INDICATEURS]: texte }));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'plus de 50 niveaux sont emboîtés ici : aucun fichier du rapport n’en demande autant',
    ]);
  });

  it('passages that repeat passages', async () => {
    const diagnostics = await verify(makeRacine({ [INDICATEURS]: LAUGHS }));
    expect(diagnostics).toHaveLength(10);
    expect(diagnostics[1]).toMatchObject({
      ligne: 2,
      colonne: 4,
      code: 'Y-SYNTAXE',
      message:
        '« &b » au début d’une valeur marque un passage à répéter ailleurs : le rapport n’en accepte pas',
    });
  });

  it('a renvoi where it is called', async () => {
    const texte = 'spectateurs:\n  libelle: &nom spectateurs\n  valeur: 1\n  note: *nom\n';
    expect(told(await verify(makeRacine({ [INDICATEURS]: texte }))).at(-1)).toBe(
      `${INDICATEURS}:4:9 Y-SYNTAXE « *nom » renvoie au passage marqué « &nom » : le rapport n’accepte pas de renvoi`,
    );
  });

  it('50,000 unknown keys: the first hundred', async () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(await verify(makeRacine({ [RAPPORT]: keys }))).toHaveLength(102);
  });

  it('50,000 keys of the same name: the first hundred', async () => {
    expect(await verify(makeRacine({ [RAPPORT]: 'titre: x\n'.repeat(50_000) }))).toHaveLength(100);
  });

  it.each([
    ['no space after the colon, 75,000 times', 'a:1\n'.repeat(75_000)],
    ['tabs everywhere', `a:\n${'\tb: 1\n'.repeat(50_000)}`],
    ['an open quote', `a: "${'x: 1\n'.repeat(75_000)}`],
    ['an open bracket', `a: [${'x, y\n'.repeat(75_000)}`],
    ['a colon too many on each line', 'a: b: c\n'.repeat(50_000)],
    ['ragged indentation', ' a: 1\n  b: 2\n'.repeat(30_000)],
    ['empty lines', '\n'.repeat(455_000)],
    ['comments', '# x\n'.repeat(120_000)],
    ['documents', '---\n'.repeat(120_000)],
    ['one line of spaces', `a:${' '.repeat(495_000)}b: c`],
    ['one line of quotes', `a: ${'"'.repeat(495_000)}`],
    ['one line of colons', `a: ${': '.repeat(245_000)}`],
    ['one line of brackets', '[[1],'.repeat(95_000)],
    ['one key', `${'k'.repeat(495_000)}: 1`],
    ['one word', 'k'.repeat(495_000)],
    ['zero width spaces', '\u200B\n'.repeat(120_000)],
  ])('a file of 500 KB with %s', async (_, texte) => {
    const diagnostics = await verify(makeRacine({ [INDICATEURS]: texte }));
    expect(diagnostics.length).toBeLessThan(150);
  });

  it('a line of 500 KB in a text, which is only long', async () => {
    const texte = `spectateurs:\n  libelle: ${'très '.repeat(80_000)}nombreux\n  valeur: 1200\n`;
    const chapitre = '---\ntitre: La saison\n---\n\nDevant <Chiffre id="spectateurs" />.\n';
    expect(await verify(makeRacine({ [INDICATEURS]: texte, [CHAPITRE]: chapitre }))).toEqual([]);
  });

  it('thirteen thousand figures, which are only many', async () => {
    const texte = Array.from({ length: 13_000 }, (_, i) => `i${i}: {libelle: x, valeur: ${i}}`).join('\n');
    expect(
      (await verify(makeRacine({ [INDICATEURS]: texte }))).filter(({ gravite }) => gravite === 'erreur'),
    ).toEqual([]);
  });
});

describe('names that nobody expects', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'a chapter that calls « %s » finds nothing',
    async (id) => {
      const texte = `---\ntitre: La saison\n---\n\nDevant <Chiffre id="${id}" /> et <Graphique id="${id}" />.\n`;
      const codes = (await verify(makeRacine({ [CHAPITRE]: texte }))).map(({ code }) => code);
      expect(codes).toContain('R-INCONNU');
    },
  );

  it('half a character, as bytes or as a code', async () => {
    const bytes = Buffer.concat([Buffer.from('titre: '), Buffer.from([0xed, 0xa0, 0x80])]);
    expect(told(await verify(makeRacine({ [RAPPORT]: bytes })))).toContain(
      `${RAPPORT}:1:8 F-ENCODAGE ce fichier n’est pas enregistré en UTF-8 : ses accents seraient illisibles`,
    );
  });

  it('folders and files with marks, emoji, or as long as a disk takes', async () => {
    const racine = makeRacine({
      [`data/\u200Fמחזה 🎭/2024/rapport.yaml`]: BASE[RAPPORT] ?? '',
      [`data/la-rampe/2024/${'é'.repeat(120)}.yaml`]: 'a: 1',
      [`content/la-rampe/2024/${'x'.repeat(240)}.mdx`]: 'rien',
    });
    expect((await verify(racine)).map(({ code }) => code).toSorted()).toEqual([
      'F-CHAPITRE-MANQUANT',
      'F-FICHIER-INCONNU',
      'F-NOM-CHAPITRE',
      'F-NOM-DOSSIER',
      'F-STRUCTURE-MANQUANTE',
    ]);
  });
});
