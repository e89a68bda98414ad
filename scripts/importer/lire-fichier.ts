import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { refuseNonTexte } from '../../src/importation/octets.ts';
import { CommandError } from '../run-command.ts';

const BLOC = 1 << 16;

/** Whether a file is there to be read. Throws {@link CommandError}. */
export function checkFichier(fichier: string): void {
  let isDirectory;
  try {
    isDirectory = statSync(fichier).isDirectory();
    if (!isDirectory) closeSync(openSync(fichier, 'r'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CommandError(
      missing
        ? `Le fichier ${fichier} n’existe pas : vérifiez son nom et son dossier.`
        : `Le fichier ${fichier} ne peut pas être ouvert : vérifiez ses droits, et qu’aucun programme ne le tient.`,
    );
  }
  if (isDirectory) throw new CommandError(`${fichier} est un dossier : donnez le fichier qu’il contient.`);
}

/**
 * Lines of a text file as bytes, one a character, without their ends; read by blocks, so that a large file does not
 * stand in memory. Throws `FichierRefuse` on its first bytes when it is no text.
 */
export function* readLignes(fichier: string): Generator<string> {
  const descripteur = openSync(fichier, 'r');
  try {
    const bloc = Buffer.alloc(BLOC);
    let reste = '';
    let fin: string | undefined;
    for (;;) {
      const lus = readSync(descripteur, bloc, 0, BLOC, null);
      if (lus === 0) break;
      if (fin === undefined) {
        refuseNonTexte(
          bloc.subarray(0, Math.min(lus, 4096)),
          'exportez le FEC depuis le logiciel de comptabilité, au format texte',
        );
        // Old Macintosh programs end lines with a carriage return alone.
        fin = bloc.subarray(0, lus).includes('\n') ? '\n' : '\r';
      }
      const lignes = (reste + bloc.toString('latin1', 0, lus)).split(fin);
      reste = lignes.pop() ?? '';
      for (const ligne of lignes) yield ligne.endsWith('\r') ? ligne.slice(0, -1) : ligne;
    }
    if (reste !== '') yield reste;
  } finally {
    closeSync(descripteur);
  }
}
