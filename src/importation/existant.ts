import { isMap, parseDocument } from 'yaml';
import { type Place, SECTIONS } from './plan-comptable.ts';
import type { Rattachement } from './racines.ts';
import { mapsOf, seqAt, textAt } from './yaml-noeuds.ts';

/** What the file on disk already says of accounts. */
export interface Existant {
  /** Roots that it gives to a line. */
  rattachements: Rattachement[];
  /** Headings of the compte de résultat that it has, `section.rubrique`, and whether they have lines. */
  detaillees: Map<string, boolean>;
}

/** Reads `finances.yaml`, already valid; null when it does not exist. */
export function readExistant(texte: string | null): Existant {
  const existant: Existant = { rattachements: [], detaillees: new Map() };
  const contents = parseDocument(texte ?? '').contents;
  if (!isMap(contents)) return existant;
  const attach = (place: Place, seq: ReturnType<typeof seqAt>): void => {
    for (const map of mapsOf(seq)) {
      const racine = textAt(map, 'compte');
      if (racine !== '') existant.rattachements.push({ racine, place });
    }
  };
  for (const section of SECTIONS) {
    for (const map of mapsOf(seqAt(contents.get('compte_de_resultat'), section))) {
      const place = `${section}.${textAt(map, 'rubrique')}` as Place;
      const lignes = seqAt(map, 'lignes');
      existant.detaillees.set(place, lignes !== undefined || existant.detaillees.get(place) === true);
      attach(place, lignes);
    }
  }
  for (const cote of ['emplois', 'ressources'] as const) {
    attach(cote, seqAt(contents.get('contributions_volontaires'), cote));
  }
  return existant;
}
