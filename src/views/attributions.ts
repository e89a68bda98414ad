import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { REFERENCE_FOLDER } from '../edition/reference.ts';

/** What Millésime owes to others, as the credits print it. */
export interface Attribution {
  attribution: string;
  licence: string;
}

/** Fonts and pictograms come with packages; reference data name their sources in `data/reference/sources.yaml`. */
const PACKAGES: readonly Attribution[] = [
  {
    attribution:
      'Caractères : Bricolage Grotesque (Mathieu Triay) et Source Serif 4 (Adobe), servis par le site lui-même.',
    licence: 'SIL Open Font License 1.1',
  },
  { attribution: 'Pictogrammes : Tabler Icons (P. Kuna).', licence: 'MIT' },
];

/** Sources of maps and names, then of fonts and pictograms. */
export function listAttributions(): Attribution[] {
  const file = path.join(REFERENCE_FOLDER, 'sources.yaml');
  return [...(parse(readFileSync(file, 'utf8')) as Attribution[]), ...PACKAGES];
}
