/** The command hands the bon à tirer over by a file, since Astro loads pages by itself and passes no argument. */
import { readFileSync } from 'node:fs';
import type { BonATirerVue } from './types.ts';

/** Environment variable that holds the path of the file; absent in an ordinary build, which then has no such page. */
export const VARIABLE = 'MILLESIME_BON_A_TIRER';

/** Route parameters and props of the page: none in an ordinary build. */
export function getBonATirerPaths(): {
  params: { structure: string; annee: string };
  props: { vue: BonATirerVue };
}[] {
  const file = process.env[VARIABLE];
  if (file === undefined) return [];
  const vues = JSON.parse(readFileSync(file, 'utf8')) as Record<string, BonATirerVue>;
  return Object.entries(vues).map(([id, vue]) => {
    const [structure = '', annee = ''] = id.split('/');
    return { params: { structure, annee }, props: { vue } };
  });
}
