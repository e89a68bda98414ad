import type { Graphique, Role, Theme } from '../../../src/charts/types.ts';

export const theme: Theme = {
  couleurs: ['#0b6e6e', '#b5502c', '#40518a', '#7a6a1d', '#7d3f73', '#4d6b2f'],
  texte: '#1d1d1b',
  grille: '#7a766f',
  fond: '#ffffff',
  police: "'Source Serif 4 Variable', serif",
  policeChiffres: "'Bricolage Grotesque Variable', sans-serif",
};

const etiquette = (n: number | null): string =>
  n === null
    ? 'n. c.'
    : String(n)
        .replace('-', '−')
        .replace(/\B(?=(\d{3})+$)/g, '\u202f');

export function serie(nom: string, valeurs: (number | null)[], role?: Role): Graphique['series'][number] {
  return { nom, valeurs, etiquettes: valeurs.map(etiquette), role };
}

export function barres(noms: string[], ...series: Graphique['series'][number][]): Graphique {
  return { type: 'barres', categories: noms.map((nom) => ({ nom })), series };
}

export const adherents: Graphique = {
  type: 'barres',
  categories: [
    { nom: '2023', role: 'precedent' },
    { nom: '2024', role: 'actuel' },
  ],
  series: [serie('Adhérents', [49, 84])],
};
