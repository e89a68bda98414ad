import type { Edition } from '../edition/types.ts';
import { holidayOf, weekdayOf } from '../domain/calendrier.ts';
import { formatDate } from '../format/date.ts';
import type { Constat, Regle } from './regle.ts';

/** Meetings where people work; a match, a show or a club gathers people on Sundays too. */
const TRAVAIL =
  /(?<!\p{L})(?:bureau|conseils?\s(?:d[’']administration|municipal|territorial)|commission|comités?|copil|codir|réunion|groupes?\sde\s(?:travail|pairs|pilotage)|formation|webinaire|séminaire)/iu;

/** A dated meeting and where it is typed. */
interface Reunion extends Pick<Constat, 'source' | 'chemin'> {
  nom: string;
  date: string;
}

function listReunions({ evenements, agenda, groupesDeTravail }: Edition): Reunion[] {
  const ofEvenements = (evenements?.evenements ?? []).flatMap(
    ({ titre, type, date, annule }, i): Reunion[] => {
      const libelle = evenements?.types[type]?.libelle ?? '';
      if (date?.length !== 10 || annule || !TRAVAIL.test(`${libelle} ${titre}`)) return [];
      return [{ source: 'evenements', chemin: ['evenements', i, 'date'], nom: titre, date }];
    },
  );
  const ofAgenda = (agenda?.entrees ?? []).flatMap(({ titre, nature, date, annule }, i): Reunion[] =>
    annule || !TRAVAIL.test(`${agenda?.natures?.[nature ?? ''] ?? ''} ${titre}`)
      ? []
      : [{ source: 'agenda', chemin: ['entrees', i, 'date'], nom: titre, date }],
  );
  const ofGroupes = (groupesDeTravail?.missions ?? []).flatMap(({ axes }, m) =>
    axes.flatMap(({ titre, seances }, a) =>
      (seances ?? []).map(({ date }, s): Reunion => {
        const chemin = ['missions', m, 'axes', a, 'seances', s, 'date'];
        return { source: 'groupes-de-travail', chemin, nom: titre, date };
      }),
    ),
  );
  return [...ofEvenements, ...ofAgenda, ...ofGroupes];
}

/** Name of what makes a day off; null for a working day, Saturdays included. */
function dayOff(iso: string): string | null {
  return holidayOf(iso) ?? (weekdayOf(iso) === 0 ? 'un dimanche' : null);
}

/**
 * A working meeting on a Sunday or a public holiday: more often a wrong digit than a habit. Silent for a structure that meets so
 * more than twice, and more than once in ten.
 */
export const checkJoursChomes: Regle = ({ edition }) => {
  const reunions = listReunions(edition);
  const off = reunions.flatMap((reunion) => {
    const jour = dayOff(reunion.date);
    return jour === null ? [] : [{ ...reunion, jour }];
  });
  if (off.length > 2 && off.length > reunions.length / 10) return [];
  return off.map(({ source, chemin, nom, date, jour }) => ({
    source,
    chemin,
    gravite: 'alerte',
    code: 'C-JOUR-CHOME',
    message: `« ${nom} » : le ${formatDate(date)} est ${jour}`,
    conseil:
      'Vérifiez le jour et le mois ; si la réunion a bien eu lieu ce jour-là, acceptez l’alerte dans ecarts.yaml.',
  }));
};
