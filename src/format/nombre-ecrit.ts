/** Numbers as people write them in a title or a duration: in digits, or in letters up to 99. */

const UNITES = [
  'zero',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];
const DIZAINES: Readonly<Record<string, number>> = {
  dix: 10,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  'quatre-vingt': 80,
};

/** « quatre-vingt-dix-neuf » has 21 letters. */
const LONGEST = 30;

function readUnite(mot: string): number | null {
  const rang = UNITES.indexOf(mot === 'une' ? 'un' : mot);
  return rang < 0 ? null : rang;
}

/**
 * Reads one number: `12`, `1 200`, `2,5`, `douze`, `vingt-deux`, `soixante et onze`, `quatre-vingt-dix-neuf`. Null when
 * the text is anything else.
 */
export function readNombreEcrit(texte: string): number | null {
  if (texte.length > LONGEST) return null;
  const bare = texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
  const digits = bare.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  if (/^\d+(\.\d+)?$/.test(digits)) return Number(digits);
  const mot = bare.replace(/[\s-]+et[\s-]+/, '-').replace(/\s+/g, '-');
  const simple = readUnite(mot);
  if (simple !== null) return simple;
  for (const [dizaine, valeur] of Object.entries(DIZAINES)) {
    if (mot === dizaine || mot === `${dizaine}s`) return valeur;
    if (!mot.startsWith(`${dizaine}-`)) continue;
    const reste = mot.slice(dizaine.length + 1);
    const unite = readUnite(reste) ?? (reste.startsWith('dix-') ? readNombreEcrit(reste) : null);
    // Soixante and quatre-vingt go on to nineteen, the others to nine.
    if (unite !== null && unite > 0 && unite < (valeur === 60 || valeur === 80 ? 20 : 10))
      return valeur + unite;
  }
  return null;
}
