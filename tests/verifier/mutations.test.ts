import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifySite } from '../../src/coherence/verify-site.ts';
import { computeChiffres, listPrecedentes } from '../../src/domain/chiffres.ts';
import { loadSite, type Site } from '../../src/edition/load-site.ts';
import { copyStructure, listFiles, makeFolder } from '../aide/dossiers.ts';
import { mutate, mutation } from './mutations/muter.ts';

/**
 * How many: all on the machine of integration, fewer at each save. Another number and another seed by the environment,
 * to look further: `GRAINE=7 MUTATIONS=20000`.
 */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? (process.env['CI'] === 'true' ? 2000 : 200));
const GRAINE = Number(process.env['GRAINE'] ?? 2024);
/** Longer than this is a hang, in milliseconds. */
const PATIENCE = 5000;

const STRUCTURES = ['apmsl', 'cpts-pays-auray', 'essort', 'femasaura'];

/** A racine of one report, and its files. */
function open(structure: string): { racine: string; structure: string; files: string[] } {
  const racine = makeFolder();
  copyStructure(structure, racine);
  return { racine, structure, files: listFiles(racine).filter((file) => /\.(ya?ml|mdx)$/.test(file)) };
}

const racines = STRUCTURES.map(open);
const files = racines.flatMap(({ racine, files: own }) => own.map((file) => ({ racine, file })));

/** What the pages call and the data do not give: nothing may be printed in place of a figure without a word. */
function lostFigures(site: Site): string[] {
  const all = site.editions.map(({ edition }) => edition);
  return site.editions.flatMap(({ edition, appels }) => {
    const chiffres = computeChiffres(edition, listPrecedentes(edition, all));
    const called = appels.flatMap(({ composant, attributs: { id, departement, territoire } }) =>
      composant === 'Chiffre' && departement === undefined && territoire === undefined ? [id ?? ''] : [],
    );
    const tiles = (edition.coupDOeil?.groupes ?? []).flatMap(({ tuiles }) => tuiles);
    const openings = edition.chapitres.flatMap((chapitre) => chapitre.chiffres ?? []);
    return [...called, ...tiles.map(({ indicateur }) => indicateur), ...openings].filter((id) => {
      const chiffre = chiffres[id];
      // A figure cut in parts that do not add up has no total; its parts are there.
      const parts = chiffre?.parCategorie ?? chiffre?.parDepartement ?? chiffre?.parTerritoire ?? null;
      return !chiffre || (chiffre.valeur === null && chiffre.intervalle === null && parts === null);
    });
  });
}

/** How often a text names a figure by `id="…"`. */
function countIds(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, id = ''] of text.matchAll(/\bid="([a-z0-9_]+)"/g)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Figures that a chapter still names and no longer calls: their component became plain text. */
function lostCalls(site: Site, fichier: string, before: string, after: string): string[] {
  const [were, are] = [countIds(before), countIds(after)];
  const called = new Map<string, number>();
  for (const { fichier: from, attributs } of site.editions.flatMap(({ appels }) => appels)) {
    const id = attributs['id'] ?? '';
    if (from === fichier) called.set(id, (called.get(id) ?? 0) + 1);
  }
  return [...were].flatMap(([id, count]) =>
    (are.get(id) ?? 0) >= count && (called.get(id) ?? 0) < count ? [id] : [],
  );
}

/** Words that no officer should read: a stack trace, an English message, a value that is not one. */
const UNREADABLE =
  /\bat .+:\d+:\d+\)?$|node_modules|undefined|NaN|\[object|Unexpected|Invalid|expected|received/m;

it(
  `${String(MUTATIONS)} mutations of the four reports are told or harmless, never a crash, a hang or a lost figure`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(files.length - 1), mutation, async (which, geste) => {
        const { racine, file } = files[which] ?? { racine: '', file: '' };
        const name = path.join(racine, file);
        const original = readFileSync(name);
        writeFileSync(name, mutate(original.toString('utf8'), geste));
        try {
          const start = performance.now();
          const site = await verifySite(racine, {});
          expect(performance.now() - start).toBeLessThan(PATIENCE);
          for (const { ligne, colonne, message, conseil } of site.diagnostics) {
            expect(ligne).toBeGreaterThanOrEqual(1);
            expect(colonne).toBeGreaterThanOrEqual(1);
            expect(message).not.toMatch(UNREADABLE);
            expect(conseil).not.toMatch(UNREADABLE);
          }
          if (site.diagnostics.every(({ gravite }) => gravite === 'alerte')) {
            const loaded = loadSite(racine);
            expect(loaded.editions).toHaveLength(1);
            expect(lostFigures(loaded)).toEqual([]);
            const told = site.diagnostics.some(
              ({ fichier, code }) => fichier === file && code.startsWith('M-'),
            );
            if (file.endsWith('.mdx') && !told) {
              expect(lostCalls(loaded, file, original.toString('utf8'), readFileSync(name, 'utf8'))).toEqual(
                [],
              );
            }
          }
        } finally {
          writeFileSync(name, original);
        }
      }),
      { numRuns: MUTATIONS, seed: GRAINE },
    );
  },
  // A hang is told by PATIENCE; a loaded machine is none.
  MUTATIONS * 2000,
);
