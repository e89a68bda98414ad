import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Collection {
  icons: Record<string, { body: string }>;
}

let collection: Collection | undefined;

/** Tabler Icons (MIT), as JSON: one family, drawn with lines of one weight. Read when a tile first asks. */
export function loadPictogrammes(): Record<string, { body: string }> {
  collection ??= JSON.parse(
    readFileSync(path.join(process.cwd(), 'node_modules', '@iconify-json', 'tabler', 'icons.json'), 'utf8'),
  ) as Collection;
  return collection.icons;
}
