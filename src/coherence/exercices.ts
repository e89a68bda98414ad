import { monthsOf } from '../domain/comptes/exercice.ts';
import { countDays } from '../domain/jours.ts';
import type { Edition } from '../edition/types.ts';
import { formatDate } from '../format/date.ts';
import { formatNumber, pluralize } from '../format/nombre.ts';
import type { Constat, Dossier, Regle } from './regle.ts';

/** From this many days on, an édition is missing rather than some months. */
const UN_AN = 360;
/** Figures named in the message. */
const MOST_NAMED = 4;

const where = { source: 'rapport', gravite: 'alerte', code: 'C-EXERCICES' } as const;

/** Two exercices follow one another: days in both would count twice, days in none are told nowhere. */
function checkSuite({ rapport: { exercice } }: Edition, last: Edition): Constat[] {
  const { fin } = last.rapport.exercice;
  const days = countDays(fin, exercice.debut) - 2;
  if (days === 0 || days >= UN_AN || exercice.fin < exercice.debut) return [];
  const suite =
    days > 0
      ? `${formatNumber(days)} ${pluralize(days, 'jour n’est', 'jours ne sont')} dans aucun des deux`
      : `${formatNumber(-days)} ${pluralize(-days, 'jour compte', 'jours comptent')} dans les deux`;
  return [
    {
      ...where,
      chemin: ['exercice', 'debut'],
      message: `l’exercice commence le ${formatDate(exercice.debut)}, celui de l’édition ${last.annee} finit le ${formatDate(fin)} : ${suite}`,
      conseil:
        'Corrigez l’une des deux dates ; si l’exercice a changé de calendrier, dites-le dans un texte.',
    },
  ];
}

/** Figures whose evolution is printed: rates and the accounts, which know lengths, left out. */
function listEvolutions({ edition, chiffres }: Dossier): string[] {
  return Object.values(chiffres)
    .filter(
      ({ id, evolution }) =>
        evolution?.nature === 'relative' && edition.indicateurs[id]?.calcul?.nature !== 'finances',
    )
    .map(({ libelle }) => libelle);
}

/** Sixteen months after twelve make any count a third higher: told once, with what prints an evolution. */
export const checkExercices: Regle = (dossier) => {
  const { edition, precedentes } = dossier;
  const last = precedentes.at(-1);
  const { exercice } = edition.rapport;
  const previous = last?.rapport.exercice ?? edition.finances?.exercice_precedent;
  if (!previous) return [];
  const faults = last ? checkSuite(edition, last) : [];
  const [now, before] = [monthsOf(exercice), monthsOf(previous)];
  const named = now === before ? [] : listEvolutions(dossier);
  if (named.length === 0 || faults.length > 0) return faults;
  const list = named.slice(0, MOST_NAMED).join(', ');
  return [
    {
      ...where,
      chemin: ['exercice'],
      message: `l’exercice compte ${now} mois, le précédent ${before} : ${formatNumber(named.length)} ${pluralize(named.length, 'évolution les compare', 'évolutions les comparent')} (${list}${named.length > MOST_NAMED ? '…' : ''})`,
      conseil:
        'Dites les durées dans la « note: » de ces chiffres, ou retirez leur « precedent: » ; s’ils se lisent à une date (adhérents, salariés), laissez.',
    },
  ];
};
