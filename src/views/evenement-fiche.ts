import type { ImageSaisie } from '../../schemas/commun.ts';
import type { Evenement } from '../../schemas/evenements.ts';
import type { Edition } from '../edition/types.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import { capitalize } from '../format/texte.ts';
import { formatEventDate, formatIntervenants, formatLieu, formatParticipants } from './evenement.ts';
import { listPersonnes } from './personnes.ts';

/** One event as a block: only what is known. */
export interface FicheEvenementVue {
  id: string;
  titre: string;
  /** « Octobre 2023 ». */
  date: string | null;
  /** « Atelier d’écriture », also for several sittings. Empty when the type has no name. */
  type: string;
  etat: 'Annulé' | 'Nouveau' | null;
  description: string | undefined;
  /** Numbers, largest in print: « 240 participants ». */
  chiffres: { valeur: string; nom: string }[];
  /** « Lieu : Palais des congrès, Lorient (Morbihan) ». */
  faits: { nom: string; texte: string }[];
  contenu: string[];
  remarques: string[];
  photos: ImageSaisie[];
}

function listChiffres(evenement: Evenement): FicheEvenementVue['chiffres'] {
  const { seances, inscrits, vues, structures, participants, participants_max } = evenement;
  const count = (
    valeur: number | undefined,
    singulier: string,
    pluriel?: string,
  ): FicheEvenementVue['chiffres'] =>
    valeur === undefined
      ? []
      : [{ valeur: formatNumber(valeur), nom: pluralize(valeur, singulier, pluriel) }];
  const printed = formatParticipants(evenement);
  // An interval is what each sitting of a recurring event gathered; an exact number is all of them together.
  const each = participants === undefined && (seances ?? 1) > 1 ? ' par séance' : '';
  return [
    ...count(seances, 'séance'),
    ...count(inscrits, 'inscrit'),
    ...(printed === null
      ? []
      : [
          {
            valeur: printed,
            nom: `${pluralize(participants ?? participants_max ?? 2, 'participant')}${each}`,
          },
        ]),
    ...count(structures?.nombre, structures?.nom ?? '', structures?.nom),
    ...count(vues, 'vue'),
  ];
}

/** « 8 thèmes annoncés » against the list, when the source does not keep its word. */
function noteContenu({ contenu, contenu_annonce }: Evenement): string[] {
  if (contenu_annonce === undefined || contenu_annonce === contenu?.length) return [];
  return [
    `${formatNumber(contenu_annonce)} annoncés, ${formatNumber(contenu?.length ?? 0)} intitulés publiés.`,
  ];
}

/** Builds the block of one event. */
export function buildFicheEvenement(evenement: Evenement, edition: Edition): FicheEvenementVue {
  const { id, titre, annule, nouveau, description, duree, partenaires, intervenants, note } = evenement;
  const date = formatEventDate(evenement);
  const faits = [
    { nom: 'Lieu', texte: formatLieu(evenement, edition.departements) },
    { nom: 'Durée', texte: duree === undefined ? null : capitalize(duree) },
    { nom: 'Public', texte: evenement.public ?? null },
    {
      nom: pluralize(intervenants?.length ?? 1, 'Intervention'),
      texte: formatIntervenants(evenement, listPersonnes(edition)),
    },
    { nom: pluralize(partenaires?.length ?? 1, 'Partenaire'), texte: partenaires?.join(', ') ?? null },
  ];
  return {
    id,
    titre,
    date: date === null ? null : capitalize(date),
    type: edition.evenements?.types[evenement.type]?.libelle ?? '',
    etat: annule ? 'Annulé' : nouveau ? 'Nouveau' : null,
    description,
    chiffres: annule ? [] : listChiffres(evenement),
    faits: faits.flatMap(({ nom, texte }) => (texte === null || texte === '' ? [] : [{ nom, texte }])),
    contenu: evenement.contenu ?? [],
    remarques: [...noteContenu(evenement), ...(note === undefined ? [] : [note])],
    photos: evenement.photos ?? [],
  };
}
