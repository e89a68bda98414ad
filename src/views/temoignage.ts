import type { ImageSaisie } from '../../schemas/commun.ts';
import type { Edition } from '../edition/types.ts';
import { listPersonnes } from './personnes.ts';

/** What somebody says, as printed. The consent stays in the file. */
export interface TemoignageVue {
  /** One paragraph an item. */
  paragraphes: string[];
  auteur: string;
  qualite: string | undefined;
  photo: ImageSaisie | undefined;
}

/** A testimony; null when its author is no longer in the data, for words without a mouth are nobody's. */
export function buildTemoignage(id: string, edition: Edition): TemoignageVue | null {
  const saisi = edition.temoignages[id];
  if (!saisi) return null;
  const personne = listPersonnes(edition)[saisi.personne ?? ''];
  const auteur = saisi.auteur ?? personne?.nom;
  if (auteur === undefined) return null;
  return {
    paragraphes: saisi.texte
      .split(/\n\s*\n/)
      .map((paragraphe) => paragraphe.trim())
      .filter((paragraphe) => paragraphe !== ''),
    auteur,
    qualite: saisi.qualite ?? personne?.fonction,
    photo: saisi.photo,
  };
}
