import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript, startScript } from '../aide/commande.ts';
import { digest, listFiles, makeFolder, makeTestFolder, writeOldReport } from '../aide/dossiers.ts';
import { listPages } from '../aide/pages.ts';

const MINIMALE = 'tests/fixtures/valid/minimale';

let folder: string;
let racine: string;
let sortie: string;
let temporaire: string;
let good: Record<string, string>;

beforeAll(() => {
  folder = makeFolder();
  temporaire = makeFolder();
  racine = path.join(folder, 'racine');
  sortie = path.join(folder, 'site');
  cpSync(MINIMALE, racine, { recursive: true });
  writeOldReport(sortie);
  good = digest(sortie);
  // The next run has something else to publish.
  const chapitre = path.join(racine, 'content/la-rampe/2024/01-la-saison.mdx');
  writeFileSync(chapitre, `${readFileSync(chapitre, 'utf8')}\nLe rideau tombe en juin.\n`);
});

afterAll(() => {
  for (const made of [folder, temporaire]) rmSync(made, { recursive: true, force: true });
});

describe('a run that is killed', () => {
  const killed: number[] = [];

  it.each([/construction du site/, /chargement de la page/, /: impression$/m])(
    'after %s leaves the last good report as it was',
    async (step) => {
      // What a killed browser leaves in the temp folder goes away with this one.
      const { processus, dit, fin } = startScript('rapport', ['--racine', racine, '--sortie', sortie], {
        TMPDIR: temporaire,
      });
      await dit(step);
      // Half-way through the step, not at its door.
      await setTimeout(step.source.startsWith('construction') ? 400 : 20);
      processus.kill('SIGKILL');
      expect((await fin).code).toBeNull();
      killed.push(processus.pid ?? 0);
      expect(digest(sortie)).toEqual(good);
    },
  );

  it('is swept away by the next one, which publishes', async () => {
    const { code, erreurs } = await runScript('rapport', ['--racine', racine, '--sortie', sortie]);
    expect({ code, erreurs }).toEqual({ code: 0, erreurs });
    expect(readFileSync(path.join(sortie, 'la-rampe/2024/la-saison/index.html'), 'utf8')).toContain(
      'en juin',
    );
    expect(listFiles(sortie).filter((file) => file.endsWith('.pdf'))).toHaveLength(1);
    expect(readdirSync(folder).toSorted()).toEqual(['racine', 'site']);
    expect(killed).toHaveLength(3);
    expect(killed.filter((pid) => existsSync(`.millesime/chantier-${pid}`))).toEqual([]);
  });
});

describe('a machine without a browser', () => {
  it('still gets the site, without PDF nor link to one, and is told what to do', async () => {
    const site = path.join(makeTestFolder(), 'site');
    const { code, erreurs } = await runScript('rapport', ['--racine', racine, '--sortie', site], {
      MILLESIME_NAVIGATEUR: '/nulle/part',
    });
    expect(code).toBe(0);
    expect(erreurs).toContain(
      'La variable MILLESIME_NAVIGATEUR désigne « /nulle/part », mais ce fichier n’existe pas.',
    );
    expect(erreurs).toContain('Le site est construit sans ses PDF.');
    expect(erreurs).not.toMatch(/^\s+at /m);
    expect(listFiles(site).filter((file) => file.endsWith('.pdf'))).toEqual([]);
    const promises = listPages(site).filter((page) =>
      readFileSync(path.join(site, page), 'utf8').includes('.pdf'),
    );
    expect(promises).toEqual([]);
  });
});

describe('two runs at once', () => {
  it('wait for each other and mix nothing', async () => {
    const out = makeTestFolder();
    const run = (fixture: string): ReturnType<typeof runScript> =>
      runScript('rapport', [
        ...['--racine', `tests/fixtures/valid/${fixture}`, '--sortie', path.join(out, fixture), '--sans-pdf'],
      ]);
    const both = await Promise.all([run('minimale'), run('deux-saisons')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const chapters = (fixture: string): string[] =>
      listPages(path.join(out, fixture)).filter((page) => /le-bilan|la-saison/.test(page));
    expect(chapters('minimale')).toEqual(['la-rampe/2024/la-saison/index.html']);
    expect(chapters('deux-saisons')).toEqual([
      'la-rampe/2023-2024/la-saison/index.html',
      'la-rampe/2024-2025/la-saison/index.html',
      'la-rampe/2024-2025/le-bilan/index.html',
    ]);
  });
});
