import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Structure } from '../../schemas/structure.ts';
import { describeFamilles, POLICES_PAR_DEFAUT } from '../charte/familles.ts';
import { REFERENCE_FOLDER } from '../edition/reference.ts';
import { joinFrench } from '../format/texte.ts';

/** What Millésime owes to others, as the credits print it. */
export interface Attribution {
  attribution: string;
  licence: string;
}

/**
 * What the pages of a structure owe to others: maps and names, by `data/reference/sources.yaml`, each phrase once, then
 * the fonts of its charte and the pictograms, which come with packages.
 */
export function listAttributions({ charte }: Structure): Attribution[] {
  const file = path.join(REFERENCE_FOLDER, 'sources.yaml');
  const reference = parse(readFileSync(file, 'utf8')) as Attribution[];
  const known = new Set<string>();
  const once = reference.filter(({ attribution }) => {
    const isNew = !known.has(attribution);
    known.add(attribution);
    return isNew;
  });
  const familles = joinFrench(describeFamilles(charte?.polices ?? POLICES_PAR_DEFAUT));
  return [
    ...once,
    {
      attribution: `Caractères : ${familles}, servis par le site lui-même.`,
      licence: 'SIL Open Font License 1.1',
    },
    { attribution: 'Pictogrammes : Tabler Icons (P. Kuna).', licence: 'MIT' },
  ];
}
