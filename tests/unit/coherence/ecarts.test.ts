import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatEcarts } from '../../../src/coherence/ecarts-yaml.ts';
import { verifySite } from '../../../src/coherence/verify-site.ts';
import { makeTestFolder } from '../../aide/dossiers.ts';

const FIXTURE = 'tests/fixtures/invalid/alerte-total-publie';
const ECARTS = 'data/la-rampe/2024/ecarts.yaml';

/** A racine with one alert, and the acceptances written by the command. */
async function accept(complete: (ecarts: string) => string): Promise<string> {
  const racine = makeTestFolder();
  cpSync(FIXTURE, racine, { recursive: true });
  const { ouverts, editions } = await verifySite(racine, {});
  const written = formatEcarts(
    ouverts,
    editions.map(({ edition }) => edition),
  );
  mkdirSync(path.dirname(path.join(racine, ECARTS)), { recursive: true });
  writeFileSync(path.join(racine, ECARTS), complete(written));
  return racine;
}

const completed = (ecarts: string): string =>
  ecarts
    .replace('motif: à compléter', 'motif: tel que publié')
    .replace('auteur: à compléter', 'auteur: la trésorière')
    .replace('date: à compléter', 'date: 04/03/2025');

describe('an accepted finding', () => {
  it('is no alert any more, and is kept with its reason, author and date', async () => {
    const { diagnostics, notes } = await verifySite(await accept(completed), {});
    expect(diagnostics).toEqual([]);
    expect(notes).toMatchObject([
      {
        editionId: 'la-rampe/2024',
        lieu: 'indicateurs.yaml › spectateurs › total_publie',
        diagnostic: { code: 'C-TOTAL', ligne: 4 },
        ecart: { motif: 'tel que publié', auteur: 'la trésorière', date: '2025-03-04' },
      },
    ]);
  });

  it('stays accepted when lines move or the wording of the alert changes around its values', async () => {
    const racine = await accept((ecarts) =>
      completed(ecarts).replace('le total publié est', 'la source imprime'),
    );
    const file = path.join(racine, 'data/la-rampe/2024/indicateurs.yaml');
    writeFileSync(file, `# Chiffres de la saison\n\n${readFileSync(file, 'utf8')}`);
    expect((await verifySite(racine, {})).diagnostics).toEqual([]);
  });

  it('comes back when a value changes', async () => {
    const racine = await accept(completed);
    const file = path.join(racine, 'data/la-rampe/2024/indicateurs.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('15: 250', '15: 260'));
    const { diagnostics, notes } = await verifySite(racine, {});
    expect(notes).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['C-ECART-CHANGE', 'C-TOTAL']);
  });

  it('is not said to accept nothing while a file of the edition cannot be read', async () => {
    const racine = await accept(completed);
    const file = path.join(racine, 'data/la-rampe/2024/indicateurs.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('total_publie: 1200', 'total_publie:1200'));
    const { diagnostics } = await verifySite(racine, {});
    expect(diagnostics.map(({ code }) => code)).toEqual(['Y-SYNTAXE']);
  });

  it('is refused while its reason, author or date are left to complete', async () => {
    const { diagnostics } = await verifySite(await accept((ecarts) => ecarts), {});
    expect(diagnostics.filter(({ gravite }) => gravite === 'erreur').map(({ ligne }) => ligne)).toEqual([
      5, 6, 7,
    ]);
  });
});

it('an error cannot be accepted', async () => {
  const racine = makeTestFolder();
  cpSync('tests/fixtures/invalid/bilan-desequilibre', racine, { recursive: true });
  const { ouverts } = await verifySite(racine, {});
  const [situe] = ouverts;
  const data = path.dirname(situe?.diagnostic.fichier ?? '');
  const { code, message } = situe?.diagnostic ?? { code: '', message: '' };
  writeFileSync(
    path.join(racine, data, 'ecarts.yaml'),
    `- { code: ${code}, lieu: '${situe?.lieu ?? ''}', constat: '${message}', motif: ainsi, auteur: moi, date: 2025-03-04 }\n`,
  );
  const { diagnostics } = await verifySite(racine, {});
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
});
