import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import type { Rangee } from '../../src/importation/balance-colonnes.ts';
import { decodeOctets, refuseNonTexte } from '../../src/importation/octets.ts';
import { FichierRefuse } from '../../src/importation/refus.ts';

const ATTENDU = 'enregistrez la balance en .xlsx ou en .csv';

/** The first separator that most lines have: a comma also stands in amounts, a semicolon hardly anywhere else. */
function findSeparateur(texte: string): string {
  const lignes = texte.split('\n').filter((ligne) => ligne.trim() !== '');
  const isUsual = (separateur: string): boolean =>
    lignes.filter((ligne) => ligne.includes(separateur)).length > lignes.length / 2;
  return [';', '\t', ','].find(isUsual) ?? ';';
}

function readCsv(octets: Buffer): Rangee[] {
  refuseNonTexte(octets.subarray(0, 4096), ATTENDU);
  const texte = decodeOctets(octets.toString('latin1'));
  try {
    return parse(texte, {
      bom: true,
      delimiter: findSeparateur(texte),
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch {
    throw new FichierRefuse(`ce fichier ne se lit pas comme un tableau : ${ATTENDU}`);
  }
}

/** Reads a spreadsheet, `.xlsx` or `.csv`, by what it is and not by its name. Out: its sheets. Throws {@link FichierRefuse}. */
export async function readTableur(fichier: string): Promise<Rangee[][]> {
  const octets = readFileSync(fichier);
  if (octets.length === 0) throw new FichierRefuse('ce fichier est vide');
  if (!octets.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return [readCsv(octets)];
  try {
    return (await readXlsxFile(octets)).map(({ data }) => data);
  } catch {
    throw new FichierRefuse(`ce classeur ne se lit pas : ${ATTENDU}`);
  }
}
