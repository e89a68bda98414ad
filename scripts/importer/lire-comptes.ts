import { readBalance } from '../../src/importation/balance.ts';
import { readFec } from '../../src/importation/fec.ts';
import type { Exercice, Lecture } from '../../src/importation/types.ts';
import type { OptionsImport } from './options.ts';
import { checkFichier, readLignes } from './lire-fichier.ts';
import { readTableur } from './lire-tableur.ts';

/** Reads the accounts of one exercice from a file. Throws `FichierRefuse`, or `CommandError` when it cannot be opened. */
export async function readComptes(
  genre: OptionsImport['genre'],
  fichier: string,
  exercice: Exercice,
): Promise<Lecture> {
  checkFichier(fichier);
  return genre === 'fec' ? readFec(readLignes(fichier), exercice) : readBalance(await readTableur(fichier));
}
