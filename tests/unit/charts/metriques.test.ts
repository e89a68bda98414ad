import { expect, test } from 'vitest';
import { mesurerSansNavigateur } from '../../../src/charts/metriques.ts';
import { theme } from './exemples.ts';

// Widths that Chromium 153 gives at 1000 px for the fonts of the site.
test.each([
  ['Ille-et-Vilaine', 6438, 6239],
  ['Provence-Alpes-Côte d’Azur', 13095, 13385],
  ['12\u202f300\u00a0€', 3518, 3947],
  ['Équipe mobile', 6907, 6821],
])('%s is measured within 5 %%', (texte, serif, lineale) => {
  const largeur = (famille: string, graisse: number): number =>
    mesurerSansNavigateur(texte, { famille, graisse, taille: 1000 });
  expect(Math.abs(largeur(theme.police, 400) / serif - 1)).toBeLessThan(0.05);
  expect(Math.abs(largeur(theme.policeChiffres, 600) / lineale - 1)).toBeLessThan(0.05);
});
