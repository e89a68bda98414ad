import type { Constat, ConstatDeTexte, Copie, RegleDesTextes } from '../../src/coherence/regle.ts';
import { computeChiffres } from '../../src/domain/chiffres.ts';
import { parseChapitre } from '../../src/edition/parse-chapitre.ts';
import type { Passage } from '../../src/edition/passages.ts';
import type { Edition } from '../../src/edition/types.ts';
import { makeEdition } from './edition.ts';

const FICHIER = 'content/la-rampe/2024/01-la-saison.mdx';

/** What a rule of the texts looks at: one chapter written in MDX, and the data of a small edition. */
export function makeCopie(mdx: string, parts: Partial<Edition> = {}, donnees: Passage[] = []): Copie {
  const edition = makeEdition(parts);
  const { parsed } = parseChapitre(`---\ntitre: La saison\n---\n\n${mdx}`, FICHIER);
  return {
    edition,
    entiere: true,
    precedentes: [],
    chiffres: computeChiffres(edition, []),
    passages: [...donnees, ...parsed.passages],
    passagesPrecedents: [],
    appels: parsed.appels.map((appel) => ({ ...appel, fichier: FICHIER })),
  };
}

/** A text of a data file. */
export function makeDonnee(texte: string, source: string, chemin: (string | number)[]): Passage {
  return {
    ...{ fichier: `data/la-rampe/2024/${source}.yaml`, nature: 'donnee', texte, appels: [], suite: null },
    donnee: { source, chemin },
    locate: () => ({ ligne: 1, colonne: 1 }),
  };
}

/** What a rule says of a chapter, no-break spaces typed as plain ones. */
export function dits(regle: RegleDesTextes, copie: Copie): string[] {
  return regle(copie).map(({ message }: Constat | ConstatDeTexte) => message.replace(/\s/g, ' '));
}
