import { isInverted } from '../domain/jours.ts';
import { formatDate } from '../format/date.ts';
import type { Constat, Regle } from './regle.ts';

function inverted(
  debut: string | undefined,
  fin: string | undefined,
  where: Pick<Constat, 'source' | 'chemin'>,
  what: string,
): Constat[] {
  if (debut === undefined || fin === undefined || !isInverted(debut, fin)) return [];
  return [
    {
      ...where,
      gravite: 'alerte',
      code: 'C-DATES',
      message: `${what} : la fin (${formatDate(fin)}) vient avant le début (${formatDate(debut)})`,
      conseil: 'Corrigez l’une des deux dates ; si la source est ainsi, dites-le dans « note ».',
    },
  ];
}

/** The following dates of an event in several parts come after the first. */
function checkAutresDates(
  {
    titre,
    date,
    autres_dates: autres,
  }: { titre: string; date?: string | undefined; autres_dates?: string[] | undefined },
  rang: number,
): Constat[] {
  if (date === undefined) return [];
  return (autres ?? []).flatMap((autre, a): Constat[] =>
    isInverted(date, autre)
      ? [
          {
            source: 'evenements',
            chemin: ['evenements', rang, 'autres_dates', a],
            gravite: 'alerte',
            code: 'C-DATES',
            message: `« ${titre} » : une date suivante (${formatDate(autre)}) vient avant la première (${formatDate(date)})`,
            conseil: 'Corrigez l’une des deux dates, ou mettez la plus ancienne dans « date: ».',
          },
        ]
      : [],
  );
}

/** Ends before beginnings: of the exercice, of events, of cohorts, of contracts. */
export const checkDates: Regle = ({ edition }) => {
  const { exercice } = edition.rapport;
  const exerciceFaults = inverted(
    exercice.debut,
    exercice.fin,
    { source: 'rapport', chemin: ['exercice', 'fin'] },
    'exercice',
  ).map((constat): Constat => ({ ...constat, gravite: 'erreur', conseil: 'Corrigez l’une des deux dates.' }));
  const evenements = (edition.evenements?.evenements ?? []).flatMap((evenement, i) => [
    ...inverted(
      evenement.date,
      evenement.fin,
      { source: 'evenements', chemin: ['evenements', i, 'fin'] },
      `« ${evenement.titre} »`,
    ),
    ...checkAutresDates(evenement, i),
  ]);
  const promotions = (edition.promotions?.formations ?? []).flatMap((formation, f) =>
    formation.promotions.flatMap(({ titre, debut, fin }, p) =>
      inverted(
        debut,
        fin,
        { source: 'promotions', chemin: ['formations', f, 'promotions', p, 'fin'] },
        `${formation.titre}, ${titre}`,
      ),
    ),
  );
  const salaries = (edition.equipe?.salaries ?? []).flatMap(({ prenom, nom, arrivee, depart }, s) =>
    inverted(
      arrivee,
      depart,
      { source: 'equipe', chemin: ['salaries', s, 'depart'] },
      `${prenom} ${nom}`,
    ).map((constat): Constat => ({
      ...constat,
      message: `${prenom} ${nom} : le départ (${formatDate(depart ?? '')}) vient avant l’arrivée (${formatDate(arrivee ?? '')})`,
      conseil: 'Corrigez l’une des deux dates : l’effectif en dépend.',
    })),
  );
  return [...exerciceFaults, ...evenements, ...promotions, ...salaries];
};
