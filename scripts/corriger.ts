import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { mendFile } from '../src/correction/corriger.ts';
import type { Correction, Corrige } from '../src/correction/correction.ts';
import { makeVisible } from '../src/diagnostics/visible.ts';
import { findEditions, findStructures, type Selection } from '../src/edition/discover.ts';
import { TAILLE_MAXIMALE } from '../src/edition/fichier.ts';
import { replaceFile } from './ecriture.ts';
import { explainPanne } from './pannes.ts';

/** What became of a file: what was mended in it, or why it could not be. */
interface FichierCorrige {
  /** Path from the racine, with `/`. */
  fichier: string;
  corrections: Correction[];
  refus: string | null;
}

/** The files of what is asked for, as the check reads them. */
function listFiles(racine: string, { structure, annee }: Selection): string[] {
  return findStructures(racine)
    .filter((id) => structure === undefined || id === structure)
    .flatMap((id) => [
      `data/${id}/structure.yaml`,
      ...findEditions(racine, id)
        .filter((edition) => annee === undefined || edition.annee === annee)
        .flatMap((edition) => [
          ...edition.yaml.map((file) => `data/${id}/${edition.annee}/${file}`),
          ...edition.chapitres.map((file) => `content/${id}/${edition.annee}/${file}`),
        ]),
    ]);
}

/** Why a file must not be written, its path followed to the end; null when it may. */
function refuse(racine: string, fichier: string): string | null {
  const complet = path.join(racine, fichier);
  if (realpathSync(complet) !== path.join(realpathSync(racine), fichier)) {
    return 'un raccourci mène à ce fichier : rien n’y est écrit ; corrigez-le là où il est';
  }
  return (lstatSync(complet).mode & 0o222) === 0
    ? 'ce fichier est en lecture seule : rendez-le modifiable, puis relancez'
    : null;
}

/** What can be mended in a file; undefined when nothing can, or when it is no plain file, which the check tells. */
function planOne(racine: string, fichier: string): (Corrige & { octets: Buffer }) | undefined {
  const complet = path.join(racine, fichier);
  const stat = lstatSync(complet, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > TAILLE_MAXIMALE) return undefined;
  const octets = readFileSync(complet);
  const mended = mendFile(fichier, octets);
  return mended === undefined || mended.corrections.length === 0 ? undefined : { ...mended, octets };
}

function mendOne(racine: string, fichier: string): FichierCorrige {
  const plan = planOne(racine, fichier);
  if (plan === undefined) return { fichier, corrections: [], refus: null };
  const { octets, texte, corrections } = plan;
  const complet = path.join(racine, fichier);
  const changed = !readFileSync(complet).equals(octets);
  const refus = changed ? 'ce fichier vient de changer : relancez' : refuse(racine, fichier);
  if (refus !== null) return { fichier, corrections: [], refus };
  replaceFile(complet, texte);
  return { fichier, corrections, refus };
}

/** How many things could be mended in a file. */
export function countMendable(racine: string, fichier: string): number {
  try {
    return planOne(racine, fichier)?.corrections.length ?? 0;
  } catch {
    // Unreadable: the check has told it.
    return 0;
  }
}

/**
 * Mends the files of a racine where a fault is certain and its remedy mechanical. Out: the files that something was done
 * to, or that could not be written.
 */
export function mendSite(racine: string, selection: Selection): FichierCorrige[] {
  return listFiles(racine, selection)
    .map((fichier) => {
      try {
        return mendOne(racine, fichier);
      } catch (error) {
        return { fichier, corrections: [], refus: explainPanne(error) };
      }
    })
    .filter(({ corrections, refus }) => corrections.length > 0 || refus !== null);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}

/** On one line, and no longer than a line. */
function shorten(text: string): string {
  const visible = makeVisible(text);
  return visible.length > 80 ? `${visible.slice(0, 78)}…${visible.slice(-1)}` : visible;
}

/** What was done, file by file, for the officer to read over. */
export function tellCorrections(
  fichiers: readonly FichierCorrige[],
  chemin: (fichier: string) => string,
): string {
  const blocks = fichiers.map(({ fichier, corrections, refus }) => {
    const lines = corrections.map(
      ({ ligne, avant, apres }) =>
        `  ✓ corrigé  ${chemin(fichier)}:${ligne}  ${shorten(avant)} → ${shorten(apres)}\n`,
    );
    const refused = refus === null ? '' : `  ✗ non corrigé  ${chemin(fichier)}  ${refus}\n`;
    return `${makeVisible(fichier)}\n${lines.join('')}${refused}\n`;
  });
  const total = fichiers.reduce((sum, { corrections }) => sum + corrections.length, 0);
  const touched = fichiers.filter(({ corrections }) => corrections.length > 0).length;
  const last =
    total === 0
      ? 'Aucune correction automatique à faire.'
      : `${count(total, 'correction')} dans ${count(touched, 'fichier')}.`;
  return `${blocks.join('')}${last}\n\n`;
}
