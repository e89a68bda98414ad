import { formatDate, formatDayNumber, monthName } from '../../format/date.ts';
import { joinFrench } from '../../format/texte.ts';
import type { ConstatDeTexte, Copie, RegleDesTextes } from '../regle.ts';
import { yearsOf } from './annees.ts';
import type { DateEcrite } from './dates.ts';
import { type Etendue, readTextes, type TexteLu } from './lecture.ts';
import { stem } from './mots.ts';
import { joursOf, listRendezVous, type RendezVous, saysName } from './rendez-vous.ts';

/** What makes a day something else than that of the event: « jusqu’au », « inscriptions ouvertes le ». */
const AUTRE_JOUR =
  /(?:avant|jusqu[’']|dès|depuis|partir\s(?:de|du)|d[’']ici|après|lendemain|veille)\s?\p{L}*\s?$/iu;
const AUTRE_FAIT =
  /(?<!\p{L})(?:inscri|annonc|report|décal|prévu|initial|convo|envo|publi|sign|prolong|lanc|appel|dépos|valid|décret|loi\s|arrêté|journal\sofficiel|paru)/iu;
/** What one does at an event. */
const TENU =
  /(?<!\p{L})(?:ten(?:ue?s?|ait)|réuni|organis|rassembl|eu\slieu|déroul|accueill|particip|anim|ouvert|retrouv)/iu;

/** « 17 mai » of a day, or its whole date when it is of another year than the exercice. */
function say(iso: string, own: readonly number[]): string {
  return own.includes(Number(iso.slice(0, 4)))
    ? `${formatDayNumber(iso)} ${monthName(Number(iso.slice(5, 7)))}`
    : formatDate(iso);
}

/** Whether a day written is one of an event. A day without its year has any. */
function isOneOf({ jour, mois, annee }: DateEcrite, jours: readonly string[]): boolean {
  return jours.some(
    (iso) =>
      Number(iso.slice(8)) === jour &&
      Number(iso.slice(5, 7)) === mois &&
      (annee ?? Number(iso.slice(0, 4))) === Number(iso.slice(0, 4)),
  );
}

/** Days of a stretch that may be told of an event of the exercice. */
function joursIn(lu: TexteLu, { debut, fin }: Etendue, own: readonly number[]): DateEcrite[] {
  return lu.jours.filter(
    (date) =>
      date.debut >= debut &&
      date.fin <= fin &&
      (date.annee === null || own.includes(date.annee)) &&
      !AUTRE_JOUR.test(lu.texte.slice(Math.max(debut, date.debut - 20), date.debut)),
  );
}

function tell(
  lu: TexteLu,
  date: DateEcrite,
  { nom, fichier, jours }: RendezVous,
  own: readonly number[],
): ConstatDeTexte {
  const dits = joinFrench(jours.map((iso) => `le ${say(iso, own)}`));
  return {
    passage: lu.passage,
    debut: date.debut,
    gravite: 'alerte',
    code: 'C-DATE-CONTRAIRE',
    message: `« ${date.ecrit} » ici, ${dits} pour « ${nom} » (${fichier})`,
    conseil: 'Corrigez l’une des deux dates ; si ce jour est celui d’autre chose, dites-le dans la phrase.',
  };
}

/** Whether a sentence tells when an event was held: by its verb, or by a day just after its name. */
function tellsWhen(lu: TexteLu, phrase: Etendue, date: DateEcrite, { racines }: RendezVous): boolean {
  const texte = lu.texte.slice(phrase.debut, phrase.fin);
  if (AUTRE_FAIT.test(texte)) return false;
  const names = racines.includes(stem('assemblee')) ? [...racines, 'ag'] : racines;
  const before = lu.mots.findLast(({ fin, racine }) => fin <= date.debut && names.includes(racine));
  return TENU.test(texte) || (before !== undefined && date.debut - before.fin <= 6);
}

function checkPhrase(
  lu: TexteLu,
  phrase: Etendue,
  titre: TexteLu | undefined,
  all: readonly RendezVous[],
  own: readonly number[],
): ConstatDeTexte[] {
  const dates = joursIn(lu, phrase, own);
  const [first] = dates;
  if (!first) return [];
  const named = all.filter((one) => saysName(lu, phrase, one));
  const inside = named.filter(({ jours }) => jours.some((iso) => own.includes(Number(iso.slice(0, 4)))));
  const [only, other] = inside.filter(({ complet }) => complet);
  if (only && !other && dates.length === 1 && !named.some(({ jours }) => isOneOf(first, jours))) {
    return tellsWhen(lu, phrase, first, only) ? [tell(lu, first, only, own)] : [];
  }
  // « les 17 janvier, 6 mai et 17 novembre »: two that fit say what is listed, and the third is not there.
  if (dates.length < 3) return [];
  const listed = titre
    ? all.filter((one) => named.includes(one) || saysName(titre, { debut: 0, fin: titre.texte.length }, one))
    : named;
  for (const one of listed) {
    const strangers = dates.filter((date) => !isOneOf(date, one.jours));
    const [stranger, more] = strangers;
    if (stranger && !more && dates.length - 1 >= 2) return [tell(lu, stranger, one, own)];
  }
  return [];
}

/** A text typed under an event or a session, that names another day. */
function checkDonnee(lu: TexteLu, { edition }: Copie, own: readonly number[]): ConstatDeTexte[] {
  const { source = '', chemin = [] } = lu.passage.donnee ?? {};
  const of = (nom: string, jours: readonly string[], fichier: string): ConstatDeTexte[] => {
    const [date, more] = joursIn(lu, { debut: 0, fin: lu.texte.length }, own);
    if (!date || more || jours.length === 0 || isOneOf(date, jours)) return [];
    return [tell(lu, date, { nom, jours, fichier, racines: [], avec: [], complet: true }, own)];
  };
  if (source === 'evenements' && chemin[0] === 'evenements') {
    const one = edition.evenements?.evenements[Number(chemin[1])];
    return one && !AUTRE_FAIT.test(lu.texte) ? of(one.titre, joursOf(one), 'evenements.yaml') : [];
  }
  if (source === 'groupes-de-travail' && chemin[4] === 'seances' && chemin[6] === 'note') {
    const axe = edition.groupesDeTravail?.missions[Number(chemin[1])]?.axes[Number(chemin[3])];
    const jours = (axe?.seances ?? []).map(({ date }) => date).toSorted();
    return of(axe?.titre_court ?? axe?.titre ?? '', jours, 'groupes-de-travail.yaml');
  }
  return [];
}

/**
 * A day told beside the name of an event that the data date otherwise: « l’assemblée du 23 mai » held on the 17th, a third
 * meeting that the agenda does not have, the note of a session that names another day. The whole name must stand in the
 * sentence, and no day of it be right; deadlines, announcements and signatures are other days.
 */
export const checkDatesContraires: RegleDesTextes = (copie) => {
  const own = yearsOf(copie.edition);
  const all = listRendezVous(copie.edition);
  let titre: TexteLu | undefined;
  return readTextes(copie.passages).flatMap((lu) => {
    const { nature, fichier, donnee } = lu.passage;
    if (titre?.passage.fichier !== fichier) titre = undefined;
    if (nature === 'titre') titre = lu;
    if (lu.jours.length === 0) return [];
    if (donnee) return checkDonnee(lu, copie, own);
    return lu.phrases.flatMap((phrase) => checkPhrase(lu, phrase, titre, all, own));
  });
};
