import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Structure } from '../../schemas/structure.ts';
import { describeFamilles, POLICES_PAR_DEFAUT } from '../charte/familles.ts';
import { REFERENCE_FOLDER } from '../edition/reference.ts';
import { joinFrench } from '../format/texte.ts';

/**
 * What the pages of a structure owe to others: maps and names, by `data/reference/sources.yaml`, each phrase once, then
 * the fonts of its charte and the pictograms, which come with packages.
 */
export function listAttributions({ charte }: Structure): string[] {
  const file = path.join(REFERENCE_FOLDER, 'sources.yaml');
  const reference = parse(readFileSync(file, 'utf8')) as { attribution: string }[];
  const familles = joinFrench(describeFamilles(charte?.polices ?? POLICES_PAR_DEFAUT));
  return [
    ...new Set(reference.map(({ attribution }) => attribution)),
    `Caractères : ${familles}, servis par le site lui-même (licence SIL Open Font 1.1).`,
    'Pictogrammes : Tabler Icons, P. Kuna (licence MIT).',
  ];
}
