import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is long to make and always the same, kept beside the packages: fonts, photos. */
export const CACHE_FOLDER = path.join(process.cwd(), 'node_modules', '.cache', 'millesime');

/** Written beside, then renamed: a killed build or a second one at the same time never leaves half a file. */
export function writeCache(file: string, content: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
