import { readText } from './read-text.ts';

/**
 * Gives the text of the files of a racine to whoever shows the line of a fault; undefined for what `readText` refuses to
 * open, or what is not there: a message must not print what lies outside the racine.
 */
export function createLire(racine: string): (fichier: string) => string | undefined {
  return (fichier) => readText(racine, fichier).texte ?? undefined;
}
