/** Events of the data by name, with the days on which they were held. */
import type { Evenement } from '../../../schemas/evenements.ts';
import type { Edition } from '../../edition/types.ts';
import { countDays } from '../../domain/jours.ts';
import { shiftDay } from '../../domain/calendrier.ts';
import type { Etendue, TexteLu } from './lecture.ts';
import { isOutil, listRacines, stem } from './mots.ts';

/** One event, or several of one name. */
export interface RendezVous {
  nom: string;
  fichier: string;
  /** Roots of the words of its name, which a sentence must say in this order. */
  racines: readonly string[];
  /** Roots that it must say besides, anywhere: « groupe », the name of another structure. */
  avec: readonly string[];
  /** ISO days, in order. */
  jours: readonly string[];
  /** Whether these are all its days: a list of meetings may leave some out. */
  complet: boolean;
}

/** Words that name a kind of event: alone, they name no event. */
const GENRES: ReadonlySet<string> = new Set(
  `journée soirée réunion rencontre atelier formation séminaire webinaire conférence séance session groupe travail bureau conseil
  comité commission plénière point premier première nouveau grand régional régionale national nationale annuel annuelle présentation
  sensibilisation temps fort visite arrivée départ`
    .split(/\s+/)
    .flatMap((mot) => listRacines(mot))
    .map(stem),
);

/** Days from one to another; the first alone when the last is missing or far away. */
function days(debut: string, fin: string | undefined): string[] {
  const count = fin?.length === 10 ? countDays(debut, fin) : 1;
  return count > 1 && count < 15 ? Array.from({ length: count }, (_, i) => shiftDay(debut, i)) : [debut];
}

/** Adds the events of a name to those of the same. */
function gather(all: readonly RendezVous[]): RendezVous[] {
  const parNom = new Map<string, RendezVous>();
  for (const one of all) {
    const key = [...one.racines, ...one.avec].join(' ');
    const there = parNom.get(key);
    parNom.set(
      key,
      there
        ? {
            ...there,
            jours: [...there.jours, ...one.jours].toSorted(),
            complet: there.complet && one.complet,
          }
        : one,
    );
  }
  return [...parNom.values()];
}

/** Every day of an event; none when its day is not known. */
export function joursOf({ date, fin, autres_dates: autres = [] }: Evenement): string[] {
  return date?.length === 10 ? [...days(date, fin), ...autres.filter((jour) => jour.length === 10)] : [];
}

function ofEvenements({ evenements }: Edition): RendezVous[] {
  return (evenements?.evenements ?? []).flatMap((one): RendezVous[] => {
    const jours = joursOf(one);
    const { titre: nom } = one;
    return jours.length === 0
      ? []
      : [{ nom, fichier: 'evenements.yaml', racines: listRacines(nom), avec: [], jours, complet: true }];
  });
}

/** The meetings of the structure itself go by their title; those of another, by its name too. */
function ofAgenda({ agenda, structure }: Edition): RendezVous[] {
  return (agenda?.entrees ?? []).flatMap(({ titre, date, instance, annule }): RendezVous[] => {
    const { nom = '', nom_court = nom } = agenda?.instances[instance ?? ''] ?? {};
    const own = nom === structure.nom || nom === structure.nom_complet;
    const avec = own ? [] : listRacines(nom_court);
    const place = { nom: titre, fichier: 'agenda.yaml' };
    return annule ? [] : [{ ...place, racines: listRacines(titre), avec, jours: [date], complet: false }];
  });
}

function ofGroupes({ groupesDeTravail }: Edition): RendezVous[] {
  const axes = (groupesDeTravail?.missions ?? []).flatMap((mission) => mission.axes);
  return axes.flatMap(({ id, titre, titre_court: court = titre, seances = [] }): RendezVous[] => {
    const shared = axes.flatMap((axe) =>
      (axe.seances ?? []).filter(({ partagee_avec: avec }) => avec === id),
    );
    const jours = [...seances, ...shared].map(({ date }) => date).toSorted();
    const place = { nom: court, fichier: 'groupes-de-travail.yaml', avec: [stem('groupe')] };
    return jours.length === 0 ? [] : [{ ...place, racines: listRacines(court), jours, complet: true }];
  });
}

/** The assembly that examines the report, which is often held after its exercice. */
function ofRapport({ rapport }: Edition): RendezVous[] {
  const date = rapport.assemblee_generale;
  const nom = 'assemblée générale';
  const place = { nom, fichier: 'rapport.yaml', racines: listRacines(nom), avec: [] };
  return date === undefined ? [] : [{ ...place, jours: [date], complet: true }];
}

/** Words of a stretch in order; « AG » and « l’assemblée » are said for « l’assemblée générale ». */
function sayWords(lu: TexteLu, { debut, fin }: Etendue): string[] {
  const [assemblee, generale] = [stem('assemblee'), stem('generale')];
  const words = lu.mots
    .filter((mot) => mot.debut >= debut && mot.fin <= fin && !isOutil(mot.texte))
    .map(({ racine }) => racine);
  return words.flatMap((racine, i) => {
    if (racine === 'ag') return [assemblee, generale];
    return racine === assemblee && words[i + 1] !== generale ? [assemblee, generale] : [racine];
  });
}

/** Words that may stand inside a name: « la nuit, la belle nuit des planches ». */
const DEDANS = 2;

/** Whether a stretch of text says the name of an event: its words in order, near one another. */
export function saysName(lu: TexteLu, etendue: Etendue, { racines, avec }: RendezVous): boolean {
  const words = sayWords(lu, etendue);
  if (!avec.every((racine) => words.includes(racine))) return false;
  return words.some((_, start) => {
    let next = 0;
    for (const word of words.slice(start, start + racines.length + DEDANS))
      if (word === racines[next]) next += 1;
    return next === racines.length;
  });
}

/** Every dated event whose name says more than its kind, or whose kind is held several times. */
export function listRendezVous(edition: Edition): RendezVous[] {
  const all = [ofEvenements, ofAgenda, ofGroupes, ofRapport].flatMap((read) => read(edition));
  return gather(all).filter(
    ({ racines, avec, jours }) =>
      racines.length + avec.length > 1 && (jours.length > 1 || racines.some((racine) => !GENRES.has(racine))),
  );
}
