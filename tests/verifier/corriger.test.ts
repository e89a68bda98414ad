import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mendFile } from '../../src/correction/corriger.ts';
import { type Execution, runScript } from '../aide/commande.ts';
import { digest, listFiles, makeTestFolder } from '../aide/dossiers.ts';
import { mutate, mutation } from './mutations/muter.ts';

vi.setConfig({ testTimeout: 60_000 });

const FAUTES = 'tests/fixtures/invalid';
const INDICATEURS = 'data/la-rampe/2024/indicateurs.yaml';
const RAPPORT = 'data/la-rampe/2024/rapport.yaml';

let racine = '';

beforeEach(() => {
  racine = makeTestFolder();
  cpSync('tests/fixtures/valid/minimale', racine, { recursive: true });
});

function put(fichier: string, texte: string | Buffer): void {
  mkdirSync(path.dirname(path.join(racine, fichier)), { recursive: true });
  writeFileSync(path.join(racine, fichier), texte);
}

function get(fichier: string): string {
  return readFileSync(path.join(racine, fichier), 'utf8');
}

function run(...args: string[]): Promise<Execution> {
  return runScript('verifier', ['--racine', racine, '--corriger', ...args]);
}

const FAUTIF = `# les spectateurs de la saison
spectateurs:
  libelle: spectateurs
  valeur: 12 300 # relu
  precedent: beaucoup
`;

describe('npm run verifier -- --corriger', () => {
  it('mends what is certain, says what it did, then what is left', async () => {
    put(INDICATEURS, FAUTIF);
    const { code, sortie, erreurs } = await run();
    expect({ code, erreurs }).toEqual({ code: 1, erreurs: '' });
    expect(get(INDICATEURS)).toBe(FAUTIF.replace('12 300', '12300'));
    const place = path.join(racine, INDICATEURS);
    expect(sortie.split('\n').slice(0, 4)).toEqual([
      INDICATEURS,
      `  ✓ corrigé  ${place}:4  « 12 300 » → « 12300 »`,
      '',
      '1 correction dans 1 fichier.',
    ]);
    expect(sortie).toContain(`✗ erreur  ${place}:5:14  spectateurs › precedent`);
    expect(sortie).not.toContain('--corriger');
    const again = await run();
    expect(again.sortie).toContain('Aucune correction automatique à faire.');
    expect(get(INDICATEURS)).toBe(FAUTIF.replace('12 300', '12300'));
  });

  it('is offered when it would help', async () => {
    put(INDICATEURS, FAUTIF);
    const { sortie } = await runScript('verifier', ['--racine', racine]);
    expect(sortie).toContain(
      `Une correction peut se faire automatiquement : npm run verifier -- --racine ${racine} --corriger\n`,
    );
    expect(get(INDICATEURS)).toBe(FAUTIF);
  });

  it('leaves the contract of --format json alone', async () => {
    put(INDICATEURS, FAUTIF);
    const { sortie, erreurs } = await run('--format', 'json');
    const [fault, ...others] = JSON.parse(sortie) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(Object.keys(fault ?? {})).toEqual([
      ...['fichier', 'ligne', 'colonne', 'gravite', 'code', 'message', 'conseil'],
    ]);
    expect(erreurs).toContain('« 12 300 » → « 12300 »');
  });

  it('keeps the permissions of a file, and leaves nothing beside it', async () => {
    put(INDICATEURS, FAUTIF);
    chmodSync(path.join(racine, INDICATEURS), 0o640);
    const before = readdirSync(path.join(racine, 'data/la-rampe/2024'));
    await run();
    expect(statSync(path.join(racine, INDICATEURS)).mode & 0o777).toBe(0o640);
    expect(readdirSync(path.join(racine, 'data/la-rampe/2024'))).toEqual(before);
  });

  it('touches only what is asked for', async () => {
    cpSync(path.join(racine, 'data/la-rampe/2024'), path.join(racine, 'data/la-rampe/2023'), {
      recursive: true,
    });
    for (const annee of ['2023', '2024']) put(`data/la-rampe/${annee}/indicateurs.yaml`, FAUTIF);
    await run('--structure', 'la-rampe', '--annee', '2023');
    expect(get('data/la-rampe/2023/indicateurs.yaml')).toContain('valeur: 12300 # relu');
    expect(get(INDICATEURS)).toBe(FAUTIF);
  });
});

describe('a file that must not be written', () => {
  it('is told, and exits 2: read-only', async () => {
    put(INDICATEURS, FAUTIF);
    put(RAPPORT, get(RAPPORT).replaceAll('\n', '\r\n'));
    chmodSync(path.join(racine, INDICATEURS), 0o444);
    const { code, sortie } = await run();
    expect(code).toBe(2);
    expect(sortie).toContain(
      `✗ non corrigé  ${path.join(racine, INDICATEURS)}  ce fichier est en lecture seule`,
    );
    expect(get(INDICATEURS)).toBe(FAUTIF);
    expect(get(RAPPORT)).not.toContain('\r');
  });

  it.each(['data', 'data/la-rampe', 'data/la-rampe/2024', INDICATEURS])(
    'is not reached through a link: %s',
    async (lien) => {
      put(INDICATEURS, FAUTIF);
      const ailleurs = path.join(makeTestFolder(), 'ailleurs');
      renameSync(path.join(racine, lien), ailleurs);
      symlinkSync(ailleurs, path.join(racine, lien));
      const { sortie } = await run();
      expect(get(INDICATEURS)).toBe(FAUTIF);
      expect(sortie).not.toContain('✓ corrigé');
    },
  );
});

describe('what stands already', () => {
  it.each(['data', 'content'])('the reports of this repository stay byte for byte: %s', (dossier) => {
    const changed = listFiles(dossier)
      .map((file) => path.join(dossier, file))
      .filter((file) => mendFile(file, readFileSync(file))?.corrections.length);
    expect(changed).toEqual([]);
  });

  it.each(readdirSync(FAUTES).filter((nom) => existsSync(path.join(FAUTES, nom, 'data'))))(
    'a second run changes nothing: %s',
    (nom) => {
      for (const file of listFiles(path.join(FAUTES, nom))) {
        const mended = mendFile(file, readFileSync(path.join(FAUTES, nom, file)));
        if (mended) expect(mendFile(file, Buffer.from(mended.texte))).toEqual({ ...mended, corrections: [] });
      }
    },
  );

  it('runs twice on a whole racine with the same bytes at the end', async () => {
    cpSync(path.join(FAUTES, 'plusieurs-fautes'), racine, { recursive: true });
    await run();
    const once = digest(racine);
    await run();
    expect(digest(racine)).toEqual(once);
  });
});

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const NOMBRE = /(valeur|precedent|montant|total_publie|participants): (-?\d[\d.]*)(?=[ ,}\n])/g;
const DATE = /(date|fin|debut|arrivee|depart): (\d{4})-(\d\d)-(\d\d)(?=[ ,}\n])/g;
const CLE = /^( *(?:- )?[a-z_]+): (?=[^ {["'|>])/gm;

/** What a word processor, a spreadsheet or a habit does to every line of a file. */
const DEGATS: readonly [string, (texte: string) => string][] = [
  ['tabulations', (t) => t.replaceAll(/^( {2})+/gm, (m) => '\t'.repeat(m.length / 2))],
  ['no-break spaces in the margin', (t) => t.replaceAll(/^ +/gm, (m) => '\u00A0'.repeat(m.length))],
  ['no space after colons', (t) => t.replaceAll(CLE, '$1:')],
  ['no-break spaces after colons', (t) => t.replaceAll(CLE, '$1:\u00A0')],
  [
    'no-break spaces before colons',
    (t) => t.replaceAll(/\b(libelle|valeur|titre|date|nom): /g, '$1\u00A0: '),
  ],
  [
    'capitals',
    (t) =>
      t.replaceAll(
        /\b(libelle|valeur|titre|date): /g,
        (key) => `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      ),
  ],
  ['quoted numbers', (t) => t.replaceAll(NOMBRE, '$1: "$2"')],
  ['figures of dates', (t) => t.replaceAll(DATE, '$1: $4/$3/$2')],
  [
    'dates in words',
    (t) =>
      t.replaceAll(
        DATE,
        (_, cle, annee, mois, jour) =>
          `${cle}: ${Number(jour) === 1 ? '1er' : Number(jour)} ${MOIS[Number(mois) - 1]} ${annee}`,
      ),
  ],
  ['line ends of Windows', (t) => t.replaceAll('\n', '\r\n')],
];

describe('a whole file damaged in one way', () => {
  const files = ['essort', 'cpts-pays-auray'].flatMap((structure) =>
    listFiles(`data/${structure}`).map((file) => `data/${structure}/${file}`),
  );

  it.each(DEGATS)('comes back byte for byte: %s', (_, damage) => {
    const lost = files.filter((file) => {
      const texte = readFileSync(file, 'utf8');
      return mendFile(file, Buffer.from(damage(texte)))?.texte !== texte;
    });
    expect(lost).toEqual([]);
  });
});

describe('any damage to the real files', () => {
  const files = ['essort/2024', 'apmsl/2023', 'cpts-pays-auray/2023', 'femasaura/2024'].flatMap((edition) =>
    ['data', 'content'].flatMap((part) =>
      listFiles(path.join(part, edition))
        .filter((file) => /\.(yaml|mdx)$/.test(file))
        .map((file) => path.join(part, edition, file)),
    ),
  );

  it('is mended once and for all, or left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), mutation, (file, geste) => {
        const octets = mutate(readFileSync(file, 'utf8'), geste);
        const mended = mendFile(file, octets);
        if (!mended) return;
        expect(mendFile(file, Buffer.from(mended.texte))).toEqual({ ...mended, corrections: [] });
        if (mended.corrections.length === 0) expect(Buffer.from(mended.texte)).toEqual(octets);
      }),
      { numRuns: Number(process.env['MUTATIONS'] ?? 200), seed: Number(process.env['GRAINE'] ?? 2024) },
    );
  });
});
