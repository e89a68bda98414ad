import type { Edition } from '../../src/edition/types.ts';

/** A small valid edition of a theatre in Clermont-Ferrand, with what a test wants to look at. */
export function makeEdition(parts: Partial<Edition> = {}): Edition {
  const annee = parts.annee ?? '2024';
  return {
    id: `la-rampe/${annee}`,
    structureId: 'la-rampe',
    annee,
    structure: { nom: 'La Rampe', departements: ['63'] },
    rapport: { titre: 'Rapport d’activité', exercice: { debut: '2024-01-01', fin: '2024-12-31' } },
    indicateurs: {},
    coupDOeil: null,
    gouvernance: null,
    equipe: null,
    evenements: null,
    promotions: null,
    partenaires: null,
    perspectives: null,
    graphiques: {},
    cartes: {},
    tableaux: {},
    territoires: null,
    parcours: {},
    nuages: {},
    temoignages: {},
    groupesDeTravail: null,
    finances: null,
    agenda: null,
    regions: {},
    chapitres: [],
    sigles: {},
    departements: { '01': 'Ain', '2A': 'Corse-du-Sud', '63': 'Puy-de-Dôme', '971': 'Guadeloupe' },
    ...parts,
  };
}
