import type { Agenda } from '../../../schemas/agenda.ts';
import { sortEntrees } from '../../domain/agenda.ts';
import type { Edition } from '../../edition/types.ts';
import type { Cellule, TableauVue } from '../tableau.ts';
import { dropEmptyColumns } from './colonnes.ts';

/** Every meeting of agenda.yaml, in order, as open data. */
export function tableRendezVous(agenda: Agenda, { annee }: Edition): TableauVue {
  return dropEmptyColumns({
    id: 'agenda',
    titre: `L’agenda ${annee}`,
    colonnes: [
      { cle: 'date', titre: 'Date', court: true, date: true },
      { cle: 'heure', titre: 'Heure', court: true },
      { cle: 'titre', titre: 'Rendez-vous' },
      { cle: 'instance', titre: 'Organisme' },
      { cle: 'nature', titre: 'Type' },
      { cle: 'lieu', titre: 'Lieu' },
      { cle: 'annule', titre: 'Annulé' },
    ],
    lignes: sortEntrees(agenda.entrees).map(
      ({ date, heure, titre, instance, nature, lieu, annule }): Cellule[] => [
        date,
        heure ?? null,
        titre,
        agenda.instances[instance ?? '']?.nom ?? null,
        agenda.natures?.[nature ?? ''] ?? null,
        lieu ?? null,
        annule ? 'oui' : null,
      ],
    ),
  });
}
