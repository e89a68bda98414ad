import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { holdsOne } from './indices.ts';

/** Nouns that stand between brackets in a model to fill in. */
const A_REMPLIR =
  'noms?|prénoms?|date|lieu|ville|année|titre|montant|nombre|chiffre|texte|photo|image|adresse|fonction|association|structure|légende|source|à\\s\\p{L}+|insére[rz][^\\]]{0,40}|(?:votre|vos|nom|date|titre)\\s[^\\]]{0,40}|xx+';

/** What is left to write, and how it is told. Case counts but where it is said. */
const TROUS: readonly RegExp[] = [
  // « XX », « xxx »; not « XXe siècle », « XXL », « Louis XX ».
  /(?<![\p{L}\p{N}])(?:XX+|xx+)(?![\p{L}\p{N}]|\s?(?:e|è|ème)(?!\p{L})|\s(?:siècle|ème))/gu,
  /(?<![\p{L}\p{N}])(?:20XX|202X|20\?\?|AAAA|JJ\/MM(?:\/AAAA)?|jj\/mm(?:\/aaaa)?)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|TBC|TBA)(?![\p{L}\p{N}])/gu,
  /(?<!\p{L})lorem(?:\sipsum)?(?!\p{L})/giu,
  // Alone, in brackets, or after a colon: « un dossier à compléter » is none.
  /(?<=^|[([:]\s?)à\s(?:compléter|préciser|remplir|renseigner|rédiger|insérer|vérifier|mettre\sà\sjour)(?=\s?(?:[)\].!…]|$))/giu,
  /(?<!\p{L})(?:À|A)\s(?:COMPLÉTER|COMPLETER|PRÉCISER|PRECISER|REMPLIR|RÉDIGER|REDIGER|VÉRIFIER|VERIFIER|FAIRE\s?:)/gu,
  new RegExp(`\\[(?:${A_REMPLIR})\\]`, 'giu'),
  /(?<!\p{L})(?:insérer\s(?:ici|une?\s(?:photo|image|graphique|tableau|texte))|texte\sici|votre\stexte|(?:cliquez|tapez|appuyez)\sici\spour|cliquez\spour\sajouter)(?!\p{L})/giu,
  /\?{3,}|\(\?+\)|(?<=(?:pages?|p\.)\s)\?+/gu,
  // Points or dashes alone for a value.
  /^\s*(?:…|\.{2,}|-+|\?+)\s*$/gu,
];

/** Most texts hold nothing of it, and are not read further. */
const INDICES =
  'xx,XX,20?,02X,AAAA,JJ/,jj/,TODO,FIXME,TBD,TBC,TBA,orem,LOREM,à compl,à préc,à remp,à rens,à rédi,à insé,à véri,à mett,À compl,À préc,À remp,À rens,À rédi,À insé,À véri,À mett,À C,À P,À R,À V,À F,A C,A P,A R,A V,A FAIRE,[,nsér,exte ici,otre texte,ici pour,pour ajouter,??,(?,age ?,ages ?,p. ?'.split(
    ',',
  );

function listTrous(texte: string): { trou: string; debut: number }[] {
  // Words are parted by one space here; a value of one sign has no letter.
  if (!holdsOne(texte, INDICES) && /[\p{L}\d]/u.test(texte)) return [];
  return TROUS.flatMap((motif) =>
    [...texte.matchAll(motif)].map(({ 0: trou, index }) => ({ trou: trou.trim(), debut: index })),
  );
}

/**
 * What somebody meant to come back to: « XX », « à compléter », « TODO », « [nom] », « (?) », lorem ipsum. No fault: « XXe
 * siècle », « un dossier à compléter », « […] » in a quotation, a line to fill in.
 */
export const checkTrous: RegleDesTextes = ({ passages }) =>
  passages.flatMap((passage): ConstatDeTexte[] => {
    const [first] = listTrous(passage.texte);
    if (!first) return [];
    return [
      {
        passage,
        debut: first.debut,
        gravite: 'alerte',
        code: 'C-TROU',
        message: `il reste quelque chose à écrire ici : « ${first.trou} »`,
        conseil: 'Écrivez ce qui manque, ou retirez la phrase.',
      },
    ];
  });
