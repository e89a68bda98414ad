import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createLire } from '../../src/edition/lire-source.ts';
import { runScript } from '../aide/commande.ts';
import { makeTestFolder } from '../aide/dossiers.ts';

vi.setConfig({ testTimeout: 60_000 });

const RACINE = 'tests/fixtures/invalid/texte-au-lieu-de-nombre';
const VERIFIER = ['--racine', RACINE];

describe('npm run verifier', () => {
  it('shows colours in a terminal only, unless it is asked to', async () => {
    const plain = await runScript('verifier', VERIFIER, { NO_COLOR: '1' });
    const coloured = await runScript('verifier', VERIFIER, { FORCE_COLOR: '1' });
    expect(plain.sortie).not.toContain('\u001B');
    expect(coloured.sortie).toContain('\u001B[31m');
    expect(coloured.sortie.replaceAll(/\u001B\[\d+m/g, '')).toBe(plain.sortie);
    expect((await runScript('rapport', VERIFIER, { FORCE_COLOR: '1' })).erreurs).toContain('\u001B[31m');
  });

  it('speaks to GitHub Actions, with the path from the repository', async () => {
    const { code, sortie, erreurs } = await runScript('verifier', [...VERIFIER, '--format', 'github']);
    expect({ code, erreurs }).toEqual({ code: 1, erreurs: '' });
    expect(sortie).toMatch(
      new RegExp(
        `^::error file=${RACINE}/data/la-rampe/2024/indicateurs.yaml,line=4,col=11,title=S-VALEUR::spectateurs › valeur : .*%0A→ .*\\n$`,
      ),
    );
  });

  it.each([
    ['verifier', ['--annee', '--format', 'json'], 'L’option --annee attend une valeur.'],
    ['verifier', ['--corriger=oui'], 'L’option --corriger s’écrit seule, sans valeur.'],
    ['verifier', ['--racine', 'package.json', '--format', 'json'], 'n’a pas de sous-dossier data/'],
    ['verifier', ['essort'], '« essort » est de trop.'],
    ['rapport', ['--corriger'], 'L’option --corriger est pour « npm run verifier » seulement.'],
    ['dev', ['--format', 'json'], 'L’option --format est pour « npm run verifier » seulement.'],
  ] as const)('%s %j is told in French, on the error output, and exits 2', async (script, args, message) => {
    const { code, sortie, erreurs } = await runScript(script, args);
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
    expect(erreurs).toMatch(/^✗ /);
    expect(erreurs).toContain(message);
    expect(erreurs).not.toMatch(/\b(argument|option '|expected|take)\b/);
  });
});

describe('the line at fault', () => {
  it('is read in the racine only', () => {
    const racine = makeTestFolder();
    const ailleurs = path.join(makeTestFolder(), 'secret.txt');
    writeFileSync(ailleurs, 'secret');
    writeFileSync(path.join(racine, 'a.yaml'), 'a: 1\n');
    symlinkSync(ailleurs, path.join(racine, 'b.yaml'));
    symlinkSync(path.join(racine, 'a.yaml'), path.join(racine, 'c.yaml'));
    const lire = createLire(racine);
    expect(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', '.', '../secret.txt'].map(lire)).toEqual([
      ...['a: 1\n', undefined, 'a: 1\n', undefined, undefined, undefined],
    ]);
  });
});
