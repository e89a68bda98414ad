import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../../src/diagnostics/afficher.ts';
import { formatGithub, formatJson } from '../../../src/diagnostics/contrat.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';

function fault(partial: Partial<Diagnostic>): Diagnostic {
  return {
    fichier: 'data/a/2024/indicateurs.yaml',
    ligne: 2,
    colonne: 11,
    gravite: 'erreur',
    code: 'S-VALEUR',
    message: 'un nombre est attendu',
    conseil: 'Écrivez 84.',
    ...partial,
  };
}

const lire = (): string => 'adherents:\n  valeur: "84"\n';

describe('faults in the terminal', () => {
  it('show the line at fault, then a line a kind and the total', () => {
    const faults = [
      fault({}),
      fault({ gravite: 'alerte', code: 'C-TOTAL', ligne: 1, colonne: 1, message: 'm', conseil: 'c' }),
      fault({ gravite: 'alerte', code: 'C-TOTAL', fichier: 'data/b.yaml', ligne: 9, colonne: 1 }),
    ];
    expect(formatDiagnostics(faults, { lire })).toBe(`data/a/2024/indicateurs.yaml
  ! alerte  data/a/2024/indicateurs.yaml:1:1  m
      1 │ adherents:
        │ ^^^^^^^^^
      → c  [C-TOTAL]
  ✗ erreur  data/a/2024/indicateurs.yaml:2:11  un nombre est attendu
      1 │ adherents:
      2 │   valeur: "84"
        │           ^^^^
      → Écrivez 84.  [S-VALEUR]

data/b.yaml
  ! alerte  data/b.yaml:9:1  un nombre est attendu
      → Écrivez 84.  [C-TOTAL]

  clés et valeurs  1 erreur   S-VALEUR
  contradictions   2 alertes  C-TOTAL (2)
1 erreur, 2 alertes.`);
  });

  it('show no line for a fault of a whole file', () => {
    const text = formatDiagnostics([fault({ code: 'F-FICHIER-INCONNU', ligne: 1, colonne: 1 })], { lire });
    expect(text).not.toContain('│');
  });

  it('give no order to the terminal, on one line a message', () => {
    const text = formatDiagnostics([fault({ message: 'on lit « \u001B]0;x\u0007\n\u202Ea »' })]);
    expect(text).toContain('on lit « ·]0;x· ·a »');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  it('say that all is well', () => {
    expect(formatDiagnostics([])).toBe('0 erreur, 0 alerte.');
  });
});

describe('faults for a program', () => {
  it('hold exactly the keys of the contract', () => {
    const printed = formatJson([{ ...fault({}), interne: 1 } as Diagnostic]);
    expect(JSON.parse(printed)).toEqual([fault({})]);
    expect(formatJson([])).toBe('[]\n');
  });

  it('are commands of GitHub, escaped', () => {
    const faults = [
      fault({ fichier: 'data/a,b:c%/x.yaml', message: '18 % : a,\r\nb', conseil: 'Écrivez\u00A0: 18.' }),
      fault({ gravite: 'alerte', code: 'C-TOTAL' }),
    ];
    expect(formatGithub(faults, (fichier) => `depot/${fichier}`)).toBe(
      '::error file=depot/data/a%2Cb%3Ac%25/x.yaml,line=2,col=11,title=S-VALEUR::18 %25 : a,%0D%0Ab%0A→ Écrivez\u00A0: 18.\n' +
        '::warning file=depot/data/a/2024/indicateurs.yaml,line=2,col=11,title=C-TOTAL::un nombre est attendu%0A→ Écrivez 84.\n',
    );
  });
});
