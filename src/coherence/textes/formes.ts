/** Digits that are no figure: dates, codes, references, ordinals… Each with its shape. */

/** What digits are when they count nothing. */
export type Forme =
  | 'adresse'
  | 'telephone'
  | 'identifiant'
  | 'date'
  | 'saison'
  | 'rythme'
  | 'heure'
  | 'reference'
  | 'numero'
  | 'ordinal'
  | 'dimension'
  | 'code'
  | 'departement'
  | 'annee';

/** Words of a pattern with or without a capital: `axe|page` → `[aA]xe|[pP]age`. */
function anyCase(words: string): string {
  return words.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Names of the months, accents optional. */
export const MOIS = anyCase(
  'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre',
);
/** Day of a month, as digits. */
export const JOUR = String.raw`(?:1er|[0-3]?\d)`;

const ANNEE = String.raw`(?:19|20)\d{2}`;
/** Days named one after another before their month: more than that is no text, and would take the search a square of time. */
const SUITE = 12;
const SUITE_DE_JOURS = String.raw`(?:${JOUR}(?:\s*,\s*|\s+(?:et|au|ou|puis)\s+(?:le\s+)?|\s*[-–/]\s*)(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?){0,${SUITE}}`;

/** What is counted by thousands, and would make a year a figure: « 2000 participants ». */
const COMPTES = String.raw`%|€|euros?|personnes|participant|habitant|adhérent|bénéficiaire|heures|visiteur|vues|licencié|spectateur|abonné|professionnel|repas|exemplaires`;

/** Nouns that a rank follows: « axe 3 », « article 51 », « promotion 5 ». */
const RANGES = anyCase(
  'axe|mission|phase|étape|promotion|promo|session|atelier|table ronde|collège|chapitre|partie|annexe|page|tome|volume|version|niveau|lot|taille|centre|territoire|secteur|zone|groupe|salle|place|figure|tableau|plan|fiche|acte|épisode|option|échelon|catégorie|type|classe|jour|semaine|trimestre|semestre|top',
);
const TEXTES_DE_LOI = anyCase(
  'articles?|art\\.|lois?|décrets?|arrêtés?|ordonnances?|circulaires?|alinéas?|avenants?',
);

/** In the order in which they are tried at each place. */
const FORMES: readonly (readonly [Forme, string])[] = [
  ['adresse', String.raw`https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+`],
  ['telephone', String.raw`(?:\+33\s?|0)[1-9](?:[\s.-]?\d{2}){4}`],
  [
    'identifiant',
    String.raw`(?:SIRET|SIREN|RNA|NAF|APE|RCS|IBAN|TVA)\b[^\d\n]{0,10}\d[\d\s]{2,20}[A-Z]?|W\d{9}`,
  ],
  [
    'date',
    String.raw`${SUITE_DE_JOURS}${JOUR}\s+(?:${MOIS})(?:\s+${ANNEE})?|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{4}[-.]\d{2}[-.]\d{2}|(?<=(?:^|\s)(?:le|du|au)\s)[0-3]?\d\/[01]\d|(?:${MOIS})\s+${ANNEE}`,
  ],
  ['saison', String.raw`${ANNEE}\s?[-–/]\s?(?:${ANNEE}|\d{2})`],
  ['rythme', String.raw`\d+\s?(?:h|j|jours?|heures?)?\s?(?:\/|sur)\s?(?:7|24)(?:\s?(?:h|j|jours|heures))?`],
  [
    'heure',
    String.raw`\d{1,2}\s?h\s?[0-5]\d|(?<=(?:^|[\s(])(?:à|dès|vers|entre|avant|après|et)\s)\d{1,2}\s?h(?:eures)?|\d{1,2}\s?h(?=\s?(?:à|[-–/])\s?\d)|(?<=\dh?\s?[-–/]\s?)\d{1,2}\s?h`,
  ],
  ['reference', String.raw`(?:${TEXTES_DE_LOI})\s(?:n°\s?)?(?:de\s)?(?:[LRD]\.?\s?)?\d[\d\-–/.]*`],
  ['numero', String.raw`[nN]°\s?\d+|(?:${RANGES})s?\s(?:n°\s?)?\d{1,4}(?!\s?[%€\d]|[.,]\d)|p\.\s?\d+`],
  ['ordinal', String.raw`\d+(?:ers?|res?|ères?|nde?s?|des?|i?[eèé]mes?|es?)`],
  ['dimension', String.raw`\d+(?:[.,]\d+)?\s?[x×]\s?\d+(?:[.,]\d+)?(?:\s?(?:cm|mm|m))?`],
  ['code', String.raw`\p{L}+-?\d[\p{L}\d]*|\d{1,2}[A-Z]|\d{5}(?=\s+\p{Lu})`],
  ['departement', String.raw`(?<=\p{Lu}[\p{L}’'-]*\s\()(?:\d{2}|97\d)(?=\))|[dD]épartements?\s\d{2,3}`],
  ['annee', String.raw`${ANNEE}(?!\s(?:${COMPTES}))`],
];

/** Nothing glued before or after: neither letter nor digit. */
const SHAPES = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${FORMES.map(([forme, source]) => `(?<${forme}>${source})`).join('|')})(?![\p{L}\d])`,
  'gu',
);

/** A place of the text that counts nothing. */
export interface HorsCompte {
  forme: Forme;
  debut: number;
  fin: number;
}

/** Places of a text whose digits count nothing, in order. */
export function listHorsCompte(texte: string): HorsCompte[] {
  return Array.from(texte.matchAll(SHAPES), (match) => {
    const forme = FORMES.find(([nom]) => match.groups?.[nom] !== undefined)?.[0] ?? 'code';
    return { forme, debut: match.index, fin: match.index + match[0].length };
  });
}
