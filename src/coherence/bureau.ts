import type { Constat, Regle } from './regle.ts';

/** Who sits in the bureau holds a seat of the conseil, where the report lists both. */
export const checkBureau: Regle = ({ edition: { gouvernance, equipe } }) => {
  const { conseil, bureau, autres_personnes: autres } = gouvernance ?? {};
  if (!conseil || !bureau) return [];
  const elus = new Set(conseil.membres.map(({ id }) => id));
  const others = new Set([...(autres ?? []), ...(equipe?.salaries ?? [])].map(({ id }) => id));
  return bureau.membres.flatMap(({ personne, fonction }, i): Constat[] => {
    // An id that names nobody is told elsewhere.
    if (elus.has(personne) || !others.has(personne)) return [];
    return [
      {
        source: 'gouvernance',
        chemin: ['bureau', 'membres', i, 'personne'],
        gravite: 'alerte',
        code: 'C-BUREAU',
        message: `« ${personne} » (${fonction}) est au bureau sans être dans la liste du conseil`,
        conseil: 'Ajoutez cette personne aux membres du conseil, ou corrigez l’identifiant.',
      },
    ];
  });
};
