import { describe, expect, it } from 'vitest';
import { loadSite } from '../../../src/edition/load-site.ts';
import { makeTestFolder } from '../../aide/dossiers.ts';
import { writeEditions } from '../../aide/editions-generees.ts';

describe('éditions made from the shipped ones', () => {
  it('are read without an error, years back', () => {
    const racine = makeTestFolder();
    writeEditions(racine, 10);
    const { editions, diagnostics } = loadSite(racine);
    expect(editions.map(({ edition }) => edition.id)).toEqual([
      'apmsl/2022',
      'apmsl/2023',
      'cpts-pays-auray/2022',
      'cpts-pays-auray/2023',
      'essort/2022',
      'essort/2023',
      'essort/2024',
      'femasaura/2022',
      'femasaura/2023',
      'femasaura/2024',
    ]);
    expect(diagnostics.filter(({ gravite }) => gravite === 'erreur')).toEqual([]);
  });
});
