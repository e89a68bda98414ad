import type { Evenement } from '../../../schemas/evenements.ts';
import { eventDates, isoDates, sumSeances } from '../../domain/evenements.ts';
import { type Mesure, sumMesure } from '../../domain/evenements-totaux.ts';
import type { Edition } from '../../edition/types.ts';
import { formatNumber } from '../../format/nombre.ts';
import { capitalize, slugify } from '../../format/texte.ts';
import { formatIntervenants, formatLieu, formatParticipants } from '../evenement.ts';
import { type Decoupage, groupEvenements, listCriteres } from '../evenements-groupes.ts';
import { listPersonnes } from '../personnes.ts';
import type { Cellule, Colonne, TableauVue } from '../tableau.ts';
import { dropEmptyColumns, toColonne } from './colonnes.ts';

/** A column of the page: what it says of one event, and of several. */
interface ColonneEvenement extends Colonne {
  read: (evenement: Evenement) => Cellule;
  mesure?: Mesure;
}

/** « Titre (annulé) », « Titre (nouveau) ». */
function formatTitre({ titre, annule, nouveau }: Evenement): string {
  if (annule) return `${titre} (annulé)`;
  return nouveau ? `${titre} (nouveau)` : titre;
}

/** Structures bear one name in the whole table, then it is the heading; or each says its own. */
function structuresColonne(evenements: readonly Evenement[]): ColonneEvenement {
  const noms = new Set(evenements.flatMap(({ structures }) => structures?.nom ?? []));
  const [nom] = noms;
  if (noms.size === 1 && nom !== undefined) {
    return {
      cle: 'structures',
      titre: capitalize(nom),
      nombre: true,
      mesure: 'structures',
      read: ({ structures }) => structures?.nombre ?? null,
    };
  }
  return {
    cle: 'structures',
    titre: 'Structures',
    read: ({ structures }) =>
      structures === undefined ? null : `${formatNumber(structures.nombre)} ${structures.nom}`,
  };
}

function listColonnes(
  evenements: readonly Evenement[],
  edition: Edition,
  par: Decoupage | undefined,
): ColonneEvenement[] {
  const personnes = listPersonnes(edition);
  return [
    { cle: 'date', titre: 'Date', court: true, date: true, read: isoDates },
    { cle: 'titre', titre: 'Titre', read: formatTitre },
    { cle: 'lieu', titre: 'Lieu', read: (evenement) => readLieu(evenement, edition, par) },
    ...avecColonnes(evenements, personnes),
    { cle: 'seances', titre: 'Séances', nombre: true, read: ({ seances }) => seances ?? null },
    {
      cle: 'inscrits',
      titre: 'Inscrits',
      nombre: true,
      mesure: 'inscrits',
      read: ({ inscrits }) => inscrits ?? null,
    },
    {
      cle: 'participants',
      titre: 'Participants',
      nombre: true,
      mesure: 'participants',
      read: (evenement) =>
        evenement.plus_de
          ? formatParticipants(evenement)
          : (evenement.participants ?? formatParticipants(evenement)),
    },
    { cle: 'vues', titre: 'Vues', nombre: true, mesure: 'vues', read: ({ vues }) => vues ?? null },
    structuresColonne(evenements),
    { cle: 'note', titre: 'Remarque', read: ({ note }) => note ?? null },
  ];
}

/** What the line above the rows does not say already. */
function readLieu(evenement: Evenement, edition: Edition, par: Decoupage | undefined): string | null {
  const { departement, ...elsewhere } = evenement;
  return formatLieu(
    par === 'departement' && departement?.length === 1 ? elsewhere : evenement,
    edition.departements,
  );
}

/** Speakers and partners: two columns would be too many, one says both. */
function avecColonnes(
  evenements: readonly Evenement[],
  personnes: ReturnType<typeof listPersonnes>,
): ColonneEvenement[] {
  const someSpeak = evenements.some(({ intervenants }) => intervenants !== undefined);
  const somePartake = evenements.some(({ partenaires }) => partenaires !== undefined);
  const titre = someSpeak && somePartake ? 'Avec' : someSpeak ? 'Intervenants' : 'Partenaires';
  return [
    {
      cle: 'avec',
      titre,
      read: (evenement) => {
        const named = [formatIntervenants(evenement, personnes), evenement.partenaires?.join(', ')];
        return named.filter((part) => part != null).join(' ; ') || null;
      },
    },
  ];
}

/** Sums of some events, a cell a column; null where there is nothing to add up. */
function sumRow(evenements: readonly Evenement[], colonnes: readonly ColonneEvenement[]): Cellule[] {
  return colonnes.map(({ cle, mesure }) => {
    if (cle === 'seances') return sumSeances(evenements);
    const somme = mesure === undefined ? null : sumMesure(evenements, mesure);
    if (somme === null) return null;
    return somme.auMoins ? `au moins ${formatNumber(somme.valeur)}` : somme.valeur;
  });
}

function byDate(a: Evenement, b: Evenement): number {
  const [from = '9999', to = '9999'] = [eventDates(a)[0], eventDates(b)[0]];
  return from < to ? -1 : from > to ? 1 : 0;
}

/**
 * Events of one type, dated ones in order, with sums where several rows give a number; under a line for each
 * territory, département or month when `par` asks for it.
 */
export function tableEvenements(edition: Edition, type: string, par?: Decoupage): TableauVue {
  const evenements = (edition.evenements?.evenements ?? [])
    .filter((evenement) => evenement.type === type)
    .toSorted(byDate);
  const groupes = par === undefined ? [] : groupEvenements(evenements, par, edition);
  const ordered = par === undefined ? evenements : groupes.flatMap((groupe) => groupe.evenements);
  const colonnes = listColonnes(ordered, edition, par);
  const total = sumRow(ordered, colonnes);
  const recurring = ordered.some(({ seances }) => seances !== undefined);
  // A column of sittings, where there is one, counts already.
  total[0] = recurring ? 'Total' : `Total (${formatNumber(sumSeances(ordered))})`;
  const counted =
    ordered.length > 1 && total.some((cell, i) => cell !== null && colonnes[i]?.mesure !== undefined);
  return dropEmptyColumns({
    id: `evenements-${slugify(type)}`,
    titre: edition.evenements?.types[type]?.pluriel ?? type,
    colonnes: colonnes.map(toColonne),
    // What was planned of a cancelled event would pass for what took place.
    lignes: ordered.map((evenement) =>
      colonnes.map(({ read, mesure }) => (evenement.annule && mesure !== undefined ? null : read(evenement))),
    ),
    criteres: ordered.map((evenement) => listCriteres(evenement, edition)),
    ...(groupes.length > 0
      ? {
          groupes: groupes.map((groupe) => ({
            titre: groupe.titre,
            ...(recurring ? {} : { compte: sumSeances(groupe.evenements) }),
            nombre: groupe.evenements.length,
            sousTotal: sumRow(groupe.evenements, colonnes),
          })),
        }
      : {}),
    ...(counted || groupes.length > 1 || (recurring && ordered.length > 1) ? { total } : {}),
  });
}
