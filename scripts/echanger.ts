/**
 * Puts a new folder in the place of an old one, which goes aside: `node echanger.ts NOUVEAU SORTIE A-COTE`. No file
 * system that Node reaches swaps two folders in one step, and between the two renames there is neither. A process of
 * its own, out of the group of the command, does both whatever happens to the command: killed at any moment, it leaves
 * the old report or the new one.
 */
import { existsSync, renameSync } from 'node:fs';

const [nouveau = '', sortie = '', aside = ''] = process.argv.slice(2);
const replaces = existsSync(sortie);
if (replaces) renameSync(sortie, aside);
try {
  renameSync(nouveau, sortie);
} catch (error) {
  if (replaces) renameSync(aside, sortie);
  throw error;
}
