import type { RegleDesTextes } from '../regle.ts';
import { readAnnonce } from './annonces-noms.ts';
import { tellAnnonce } from './annonces.ts';
import { readTextes, type TexteLu } from './lecture.ts';
import { fold } from './mots.ts';

/** How an item begins: items of one list begin alike. */
type Debut = 'article' | 'de' | 'preposition' | 'celui' | 'infinitif' | 'nom' | 'autre';

function debutOf(item: string): Debut {
  const texte = fold(item.trim()).replace(/^(?:et|ou|puis|enfin)\s/, '');
  if (
    /^(?:qui|que|dont|ou|lequel|laquelle|lesquel|quand|lorsque|si|puisque|parce|car|mais|soit|y|elle|il|on)(?:\s|[’'])/.test(
      texte,
    )
  )
    return 'autre';
  if (/^(?:le|la|les|un|une|des|du|ce|cette|ces|son|sa|ses|leur|leurs|notre|nos)\s|^l[’']/.test(texte))
    return 'article';
  if (/^(?:de\s|d[’'])/.test(texte)) return 'de';
  if (/^(?:celui|celle|ceux|celles)\s/.test(texte)) return 'celui';
  if (/^(?:a|au|aux|en|dans|sur|sous|pour|par|avec|chez|sans|selon|entre|vers|apres|avant|des)\s/.test(texte))
    return 'preposition';
  if (/^(?:mieux\s)?[a-z]+(?:er|ir|re|oir)(?:\s|$)/.test(texte)) return 'infinitif';
  return 'nom';
}

/** Fewest and most items that an enumeration may have. Null when nobody can tell. */
function countItems(texte: string): { min: number; max: number } | null {
  // What parentheses hold belongs to the item.
  const flat = texte.replace(/\([^)]*\)|«[^»]*»/g, 'x');
  if (/[:;…]/.test(flat) || /(?:^|\s)(?:etc|notamment|dont|par exemple)(?:\s|\.|$)/i.test(flat)) return null;
  const parts = flat.split(/,\s/).filter((part) => part.trim() !== '');
  const [first] = parts;
  if (first === undefined) return null;
  const kind = debutOf(first);
  const alike = parts.filter((part) => debutOf(part) === kind);
  const ands = (part: string): string[] => part.split(/\s(?:et|ou|puis)\s/);
  const pieces = parts.flatMap(ands);
  // « l’Est, le Centre et l’Ouest »: what follows « et » begins as the others do, and is one of them.
  const sure = (alike.at(-1) ?? '').replace(/^\s*(?:et|ou|puis)\s/, '').split(/\s(?:et|ou)\s/);
  const tail = kind !== 'nom' && sure.length === 2 && debutOf(sure[1] ?? '') === kind ? 1 : 0;
  return { min: alike.length + tail, max: pieces.filter((piece) => piece.trim() !== '').length };
}

function checkColon(lu: TexteLu, at: number) {
  const phrase = lu.phraseAt(at);
  const suite = lu.texte.slice(at + 1, phrase.fin).replace(/[.!?]+\s*$/, '');
  if (suite.trim() === '' || suite.includes('\uFFFC') || /\d/.test(suite)) return [];
  const nombre = readAnnonce(lu, { debut: phrase.debut, fin: at });
  const items = nombre ? countItems(suite) : null;
  // « deux axes : l’accès et l’accueil, le sein et la peau »: pairs, each of so many.
  const each = suite.split(/,\s/).every((part) => part.split(/\s(?:et|ou)\s/).length === nombre?.valeur);
  if (
    !nombre ||
    !items ||
    each ||
    items.max < 2 ||
    (nombre.valeur >= items.min && nombre.valeur <= items.max)
  )
    return [];
  return [
    tellAnnonce(lu, nombre, nombre.valeur < items.min ? items.min : items.max, 'l’énumération qui suit'),
  ];
}

/**
 * A number announced before an enumeration of the same sentence: « trois territoires : l’Est et l’Ouest ». Items are parted by
 * commas, « et », « ou »; where a comma or an « et » may stand inside an item, both readings are allowed.
 */
export const checkEnumerations: RegleDesTextes = (copie) =>
  readTextes(copie.passages).flatMap((lu) => {
    if (!lu.texte.includes(':') || lu.nombres.length === 0) return [];
    return Array.from(lu.texte.matchAll(/\s:(?=\s)/g), ({ index }) => index + 1).flatMap((at) =>
      checkColon(lu, at),
    );
  });
