import type { Evenement } from '../../../schemas/evenements.ts';
import { isoDates } from '../../domain/evenements.ts';
import type { Edition } from '../../edition/types.ts';
import { formatIntervenants } from '../evenement.ts';
import { listPersonnes } from '../personnes.ts';
import type { Cellule, Colonne, TableauVue } from '../tableau.ts';
import { dropEmptyColumns, toColonne } from './colonnes.ts';

/** Every event, as open data. */
export function tableAgenda(edition: Edition): TableauVue {
  const types = edition.evenements?.types ?? {};
  const personnes = listPersonnes(edition);
  const columns: (Colonne & { read: (evenement: Evenement) => Cellule })[] = [
    { cle: 'type', titre: 'Type', read: ({ type }) => types[type]?.libelle ?? null },
    { cle: 'date', titre: 'Date', court: true, date: true, read: isoDates },
    { cle: 'titre', titre: 'Titre', read: ({ titre }) => titre },
    { cle: 'lieu', titre: 'Lieu', read: ({ lieu }) => lieu ?? null },
    {
      cle: 'departements',
      titre: 'Départements',
      read: ({ departement }) => departement?.join(', ') ?? null,
    },
    {
      cle: 'intervenants',
      titre: 'Intervenants',
      read: (evenement) => formatIntervenants(evenement, personnes),
    },
    {
      cle: 'partenaires',
      titre: 'Partenaires',
      read: ({ partenaires }) => partenaires?.join(', ') ?? null,
    },
    { cle: 'public', titre: 'Public', read: (evenement) => evenement.public ?? null },
    { cle: 'duree', titre: 'Durée', read: ({ duree }) => duree ?? null },
    { cle: 'seances', titre: 'Séances', nombre: true, read: ({ seances }) => seances ?? null },
    { cle: 'inscrits', titre: 'Inscrits', nombre: true, read: ({ inscrits }) => inscrits ?? null },
    {
      cle: 'participants',
      titre: 'Participants',
      nombre: true,
      read: ({ participants }) => participants ?? null,
    },
    {
      cle: 'participants_min',
      titre: 'Participants, au moins',
      nombre: true,
      read: ({ participants_min }) => participants_min ?? null,
    },
    {
      cle: 'participants_max',
      titre: 'Participants, au plus',
      nombre: true,
      read: ({ participants_max }) => participants_max ?? null,
    },
    { cle: 'precision', titre: 'Précision', read: ({ plus_de }) => (plus_de ? 'plus de' : null) },
    { cle: 'vues', titre: 'Vues', nombre: true, read: ({ vues }) => vues ?? null },
    {
      cle: 'structures',
      titre: 'Structures',
      nombre: true,
      read: ({ structures }) => structures?.nombre ?? null,
    },
    {
      cle: 'structures_nom',
      titre: 'Nature des structures',
      read: ({ structures }) => structures?.nom ?? null,
    },
    { cle: 'nouveau', titre: 'Nouveau', read: ({ nouveau }) => (nouveau ? 'oui' : null) },
    { cle: 'annule', titre: 'Annulé', read: ({ annule }) => (annule ? 'oui' : null) },
    { cle: 'remarque', titre: 'Remarque', read: ({ note }) => note ?? null },
  ];
  return dropEmptyColumns({
    id: 'evenements',
    titre: `Les évènements de ${edition.annee}`,
    colonnes: columns.map(toColonne),
    lignes: (edition.evenements?.evenements ?? []).map((evenement) =>
      columns.map(({ read }) => read(evenement)),
    ),
  });
}
