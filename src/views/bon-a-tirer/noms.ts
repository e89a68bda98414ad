import type { Edition } from '../../edition/types.ts';
import { listPersonnes } from '../personnes.ts';
import type { NomImprime } from './types.ts';

/** Somebody named in a file, and as what. */
interface Mention {
  nom: string;
  qualite: string | undefined;
}

function fromEvenements({ evenements }: Edition): Mention[] {
  return (evenements?.evenements ?? []).flatMap(({ titre, intervenants }) =>
    (intervenants ?? []).flatMap(({ nom, qualite }) =>
      nom === undefined
        ? []
        : [{ nom, qualite: qualite === undefined ? `intervient dans « ${titre} »` : qualite }],
    ),
  );
}

function fromTemoignages({ temoignages }: Edition): Mention[] {
  return Object.values(temoignages).flatMap(({ auteur, qualite }) =>
    auteur === undefined ? [] : [{ nom: auteur, qualite: qualite ?? 'témoigne' }],
  );
}

/**
 * Every name that the report prints, once, with what is said of the person; in alphabetical order of what follows the
 * first name.
 */
export function listNoms(edition: Edition): NomImprime[] {
  const personnes = Object.values(listPersonnes(edition)).map(({ nom, fonction }) => ({
    nom,
    qualite: fonction,
  }));
  const qualites = new Map<string, Set<string>>();
  for (const { nom, qualite } of [...personnes, ...fromEvenements(edition), ...fromTemoignages(edition)]) {
    const said = qualites.get(nom) ?? new Set();
    if (qualite !== undefined) said.add(qualite);
    qualites.set(nom, said);
  }
  const familyName = (nom: string): string => nom.split(' ').slice(1).join(' ') || nom;
  const collator = new Intl.Collator('fr');
  return [...qualites]
    .map(([nom, said]) => ({ nom, qualites: [...said].join(' ; ') }))
    .toSorted(
      (a, b) => collator.compare(familyName(a.nom), familyName(b.nom)) || collator.compare(a.nom, b.nom),
    );
}
