import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './dossiers.ts';

/** Shipped éditions: what a real report weighs. */
const MODELES = [
  { structure: 'essort', annee: 2024 },
  { structure: 'femasaura', annee: 2024 },
  { structure: 'apmsl', annee: 2023 },
  { structure: 'cpts-pays-auray', annee: 2023 },
];
const TEXTE = /\.(?:ya?ml|mdx)$/;

/** The same text, so many years earlier; 29 February is put back a day, since the year before has none. */
function shiftYears(texte: string, years: number): string {
  if (years === 0) return texte;
  return texte
    .replaceAll('-02-29', '-02-28')
    .replaceAll('29/02/', '28/02/')
    .replaceAll(
      /(?<![\d.,/_-])((?:19|20)\d\d)(?![\d,%]|\.\d)|(?<=\d\/)(20\d\d)(?!\d)|(?<=\b20\d\d-)(20\d\d)\b/g,
      (year) => String(Number(year) - years),
    );
}

function copyShifted(from: string, to: string, years: number): void {
  for (const file of listFiles(from)) {
    const target = path.join(to, file);
    mkdirSync(path.dirname(target), { recursive: true });
    if (TEXTE.test(file)) {
      writeFileSync(target, shiftYears(readFileSync(path.join(from, file), 'utf8'), years));
    } else {
      cpSync(path.join(from, file), target);
    }
  }
}

/**
 * Fills a racine with so many éditions made from the shipped ones, each structure going back year by year: what a network
 * that keeps its reports for a generation would have.
 */
export function writeEditions(racine: string, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const modele = MODELES[i % MODELES.length];
    if (!modele) continue;
    const years = Math.floor(i / MODELES.length);
    const { structure, annee } = modele;
    for (const part of ['data', 'content']) {
      const from = path.join(part, structure, String(annee));
      copyShifted(from, path.join(racine, part, structure, String(annee - years)), years);
    }
    cpSync(
      path.join('data', structure, 'structure.yaml'),
      path.join(racine, 'data', structure, 'structure.yaml'),
    );
  }
}
