import { isDay } from '../../domain/calendrier.ts';
import { monthName } from '../../format/date.ts';
import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import type { DateEcrite } from './dates.ts';
import { readTextes, type TexteLu } from './lecture.ts';
import { isInverted, listPeriodes } from './periodes.ts';

/** A leap year, for a day of February without its year. */
const BISSEXTILE = 2024;

function checkJour(lu: TexteLu, { jour, mois, annee, debut, ecrit }: DateEcrite): ConstatDeTexte[] {
  if (jour === null || isDay(annee ?? BISSEXTILE, mois, jour)) return [];
  const most = [31, 30, 29, 28].find((day) => isDay(annee ?? BISSEXTILE, mois, day));
  const days = mois === 2 && annee === null ? '28 ou 29' : most;
  const quand = mois === 2 && annee !== null ? ` ${annee}` : '';
  return [
    {
      passage: lu.passage,
      debut,
      gravite: 'alerte',
      code: 'C-DATE-IMPOSSIBLE',
      message: `« ${ecrit} » n’existe pas au calendrier`,
      conseil:
        days === undefined
          ? 'Écrivez le jour, puis le mois de 1 à 12.'
          : `Corrigez la date : ${monthName(mois)}${quand} a ${days} jours.`,
    },
  ];
}

function tellInverted(lu: TexteLu, debut: number, ecrit: string): ConstatDeTexte {
  return {
    passage: lu.passage,
    debut,
    gravite: 'alerte',
    code: 'C-DATES',
    message: `« ${ecrit} » : la fin vient avant le début`,
    conseil: 'Corrigez l’une des deux dates.',
  };
}

const ANNEES = /(?<![\p{L}\d])(?:de|entre)\s((?:19|20)\d{2})\s(?:à|et)\s((?:19|20)\d{2})(?![\d\s]\d)/giu;
const SAISON = /(?<![\p{L}\d.,])((?:19|20)\d{2})\s?[-–/]\s?((?:19|20)\d{2})(?![\p{L}\d])/gu;

/** « de 2024 à 2022 », « 2024-2023 »; « passe de 2024 à 2022 adhérents » counts. */
function checkAnnees(lu: TexteLu): ConstatDeTexte[] {
  return [ANNEES, SAISON].flatMap((pattern) =>
    Array.from(lu.texte.matchAll(pattern)).flatMap((match): ConstatDeTexte[] => {
      if (Number(match[2]) >= Number(match[1])) return [];
      const before = lu.texte.slice(Math.max(0, match.index - 12), match.index);
      if (
        /pass\p{L}*\s$/iu.test(before) ||
        /^\s\p{Ll}{4,}/u.test(lu.texte.slice(match.index + match[0].length))
      )
        return [];
      return [tellInverted(lu, match.index, match[0])];
    }),
  );
}

/** Days that do not exist (« 31 février ») and periods that end before they begin (« de janvier 2024 à mars 2023 »). */
export const checkDatesFausses: RegleDesTextes = ({ passages }) =>
  readTextes(passages).flatMap((lu) => [
    ...lu.jours.flatMap((date) => checkJour(lu, date)),
    ...listPeriodes(lu)
      .filter(isInverted)
      .map(({ debut, ecrit }) => tellInverted(lu, debut, ecrit)),
    ...(/\d{4}/.test(lu.texte) ? checkAnnees(lu) : []),
  ]);
