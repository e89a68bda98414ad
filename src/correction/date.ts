import { normalizeDate } from '../../schemas/commun.ts';

const MOIS = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'],
];

const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

function toIso(annee: string, mois: number, jour?: string): string {
  const month = `${annee}-${String(mois).padStart(2, '0')}`;
  return jour === undefined ? month : `${month}-${jour.padStart(2, '0')}`;
}

/** `lundi 14 octobre 2024`, `1er mars 2024`, `octobre 2024`; a weekday that is not that of the date leaves a doubt. */
function readWords(texte: string): string | undefined {
  const words = /^(?:([a-z]+) )?(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})$/.exec(texte);
  const [, jourDeSemaine, jour, mois = '', annee = ''] = words ?? [];
  const rang = MOIS.indexOf(mois);
  if (rang === -1) return undefined;
  const iso = toIso(annee, rang + 1, jour);
  if (jourDeSemaine === undefined) return iso;
  const weekday = jour === undefined ? undefined : JOURS[new Date(`${iso}T12:00:00Z`).getUTCDay()];
  return weekday === jourDeSemaine ? iso : undefined;
}

/** `15/10/2024`, `15.10.2024`, `5-3-2024`: the day first, as in France; `10/2024`; `2024/10/15`. */
function readDigits(texte: string): string | undefined {
  const french = /^(?:(\d{1,2})([/.-]))?(\d{1,2})([/.-])(\d{4})$/.exec(texte);
  if (french) {
    const [, jour, first, mois = '', second, annee = ''] = french;
    return first === undefined || first === second ? toIso(annee, Number(mois), jour) : undefined;
  }
  const [, annee, first, mois, second, jour] =
    /^(\d{4})([/.-])(\d{1,2})(?:([/.-])(\d{1,2}))?$/.exec(texte) ?? [];
  if (annee === undefined || (second !== undefined && second !== first)) return undefined;
  return toIso(annee, Number(mois), jour);
}

/**
 * The date that a text writes in the French way, as the data write it (`2024-10-15`); undefined when it is no date of the
 * calendar, or when there is a doubt (a year in two digits).
 */
export function proposeDate(texte: string): string | undefined {
  const bare = texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/^le /, '')
    .trim();
  const iso = readDigits(bare) ?? readWords(bare);
  return iso === undefined ? undefined : normalizeDate(iso);
}
