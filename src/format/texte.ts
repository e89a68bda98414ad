/** Address segment or anchor from a title: `Élaborer les projets` → `elaborer-les-projets`. */
export function slugify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Anchors of the headings of a chapter, in order: they carry the chapter (`vie-associative--le-bureau`), since on the
 * print page all chapters live together and « Les webinaires » may come twice. Call it for each heading in turn.
 */
export function createAnchors(chapitre: string): (titre: string) => string {
  const seen = new Map<string, number>();
  return (titre) => {
    const id = `${chapitre}--${slugify(titre)}`;
    const rank = (seen.get(id) ?? 0) + 1;
    seen.set(id, rank);
    return rank === 1 ? id : `${id}-${String(rank)}`;
  };
}

/** First letter in capital, accents kept. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1);
}

/** What « de » and each article make together. */
const CONTRACTIONS: Readonly<Record<string, string>> = {
  le: 'du ',
  la: 'de la ',
  'l’': 'de l’',
  "l'": 'de l’',
  les: 'des ',
};

/**
 * `de La Rampe`, `d’ESSORT`, `de l’APMSL` with its article. An h is never elided: most of those that begin a name are
 * aspirated.
 */
export function withDe(nom: string, article?: string): string {
  const contraction = CONTRACTIONS[article ?? ''];
  if (contraction !== undefined) return `${contraction}${nom}`;
  return /^[aàâäeéèêëiîïoôöuùûüœæ]/i.test(nom) ? `d’${nom}` : `de ${nom}`;
}

/** `a`, `a et b`, `a, b et c`. */
export function joinFrench(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} et ${last}`;
}
