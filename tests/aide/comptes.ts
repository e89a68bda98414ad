/** How the tables of accounts print what their data say. */
import { formatFixed } from '../../src/format/nombre.ts';

interface Colonne {
  cle: string;
  titre: string;
  unite: string | null;
}

type Ligne = Record<string, string | number | null>;

interface DonneesComptes {
  colonnes: Colonne[];
  lignes: Ligne[];
}

/** A table of the page: its caption, the heads of its amounts, and each row, the label first. */
export interface TableImprimee {
  titre: string;
  titres: string[];
  lignes: string[][];
}

/** Heads that need fewer words under the caption than in a file. */
const ABREGES: Record<string, string> = { Part: 'Part de la rubrique' };

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a label is the name of a line: the page says which way the result goes, and calls the sum of a rubrique so. */
function isNamed(libelle: string, { poste, montant }: Ligne, titre: string): boolean {
  const nom = plain(String(poste));
  if (libelle === nom) return true;
  if (libelle === 'Total') return titre.startsWith(`${nom} `);
  const sens = Number(montant) > 0 ? 'excédent' : 'déficit';
  return libelle === `${nom} (${sens})`;
}

/** A datum as the page says it: euros with cents only if the table has some, rates to one decimal, movements signed. */
function toPrinted(ligne: Ligne, { cle, unite }: Colonne, decimales: number): string {
  const value = ligne[cle];
  const days = ligne['unite'] === 'jours';
  if (value === null || value === undefined) {
    // Days are not compared; what comes from nothing has no rate and is called new, but for a result.
    if (days) return '';
    const nouveau = cle === 'evolution' && ligne['precedent'] === 0 && Number(ligne['ecart']) > 0;
    return nouveau && !String(ligne['poste']).startsWith('Résultat') ? 'nouveau' : '–';
  }
  const number = Number(value);
  const plus = ['ecart', 'evolution'].includes(cle) && number > 0 ? '+' : '';
  if (unite === '%') {
    // A share too small for a decimal is not that of nothing.
    const nothing = number === 0 && (cle === 'evolution' ? ligne['ecart'] : ligne['montant']) === 0;
    return plain(`${plus}${nothing ? '0' : formatFixed(number, 1)} %`);
  }
  if (days) return plain(`${formatFixed(number, 0)} j`);
  return plain(`${plus}${number === 0 ? '0' : formatFixed(number, decimales)}`);
}

/**
 * What a table of accounts prints and its data do not say, in that column and of that line: « Sous-traitance, 2023 :
 * 66 003 au lieu de 66 004 ». Lines are told by their names, each one once and in the order of the file.
 */
export function findFalseAmounts(
  { titre, titres, lignes }: TableImprimee,
  { colonnes, lignes: data }: DonneesComptes,
): string[] {
  const euros = data.flatMap((ligne) =>
    colonnes.flatMap(({ cle, unite }) => (unite !== '%' && typeof ligne[cle] === 'number' ? ligne[cle] : [])),
  );
  const decimales = euros.every((value) => Number.isInteger(value)) ? 0 : 2;
  let next = 0;
  return lignes.flatMap(([libelle = '', ...cellules]) => {
    // The sum of a rubrique stands above its lines in the file, below them on the page.
    const from = libelle === 'Total' ? 0 : next;
    const found = data.findIndex((ligne, i) => i >= from && isNamed(libelle, ligne, titre));
    const ligne = data[found];
    if (!ligne) return [`${libelle} : pas dans les données`];
    next = found + 1;
    return cellules.flatMap((cellule, i) => {
      const head = titres[i] ?? '';
      const colonne = colonnes.find((one) => plain(one.titre) === (ABREGES[head] ?? head));
      if (!colonne) return [`${libelle}, ${head} : pas de colonne`];
      const expected = toPrinted(ligne, colonne, decimales);
      return cellule === expected ? [] : [`${libelle}, ${head} : ${cellule} au lieu de ${expected}`];
    });
  });
}
