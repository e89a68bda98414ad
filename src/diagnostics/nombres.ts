/** Numbers as people write them in France, and what to write instead. */

const FACTEURS: Readonly<Record<string, number>> = { 'k€': 1e3, 'M€': 1e6, milliers: 1e3, millions: 1e6 };
const UNITE = /^(?<nombre>.*\d\)?)\s*(?<unite>%|k?€|M€|[\p{L}°²][\p{L}\s°²'’./-]*)$/u;

const ECRITURES: readonly { match: RegExp; read: (text: string) => number }[] = [
  // 12 300,50
  {
    match: /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/,
    read: (text) => Number(text.replaceAll(' ', '').replace(',', '.')),
  },
  // 12300.5, 12,5, 007
  { match: /^\d+(?:[.,]\d+)?$/, read: (text) => Number(text.replace(',', '.')) },
  // 1.234.567 and 1.234,5
  {
    match: /^\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/,
    read: (text) => Number(text.replaceAll('.', '').replace(',', '.')),
  },
  // 1,234,567 and 1,234.5, as in English
  { match: /^\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/, read: (text) => Number(text.replaceAll(',', '')) },
  // 12'300 and 12_300
  {
    match: /^\d{1,3}(?:['’_]\d{3})+(?:[.,]\d+)?$/,
    read: (text) => Number(text.replaceAll(/['’_]/g, '').replace(',', '.')),
  },
  // 1e5
  { match: /^\d+(?:\.\d*)?e[-+]?\d{1,2}$/i, read: Number },
];

function readBare(text: string): number | undefined {
  const accounting = /^\((.*)\)$/.exec(text)?.[1];
  if (accounting !== undefined) {
    const inside = readBare(accounting);
    return inside === undefined ? undefined : -inside;
  }
  const signed = /^(?<signe>[-+\u2212–]?)\s*(?<chiffres>\d.*)$/.exec(text)?.groups;
  const chiffres = signed?.['chiffres'] ?? '';
  const found = ECRITURES.find(({ match }) => match.test(chiffres));
  if (!found) return undefined;
  const value = found.read(chiffres);
  return /[-\u2212–]/.test(signed?.['signe'] ?? '') ? -value : value;
}

/**
 * Reads a number as people write it in France: `12 300`, `12,5`, `69,9 %`, `1 507 €`, with the spaces of a word processor
 * too. A unit is left aside; thousands and millions of euros are multiplied. Undefined when it is no number.
 */
export function readFrenchNumber(written: string): number | undefined {
  const text = written
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s"“”«»']+|[\s"“”«»']+$/g, '');
  const { nombre = text, unite = '' } = UNITE.exec(text)?.groups ?? {};
  const value = readBare(nombre.trim());
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const facteur = Object.hasOwn(FACTEURS, unite) ? (FACTEURS[unite] ?? 1) : 1;
  return facteur === 1 ? value : Number((value * facteur).toPrecision(15));
}

const FLOU = /^(?<mot>environ|env\.?|près de|presque|~|≈|plus de|\+ ?de|>|au moins)\s*(?<nombre>\d.*)$/iu;
const ENTRE = /^(?:de |entre )?(?<min>\d[\d\s,.]*?)\s*(?:à|et|-|–)\s*(?<max>\d[\d\s,.]*?)$/u;
const INCONNU =
  /^(?:n\.? ?[acd]\.?|n\/[acd]|nsp|[-–—?x.…]+|inconnu|non (?:connu|communiqué|disponible)|à (?:compléter|venir))$/iu;

function adviseFuzzy(text: string, voisines: readonly string[]): string | null {
  const { mot = '', nombre = '' } = FLOU.exec(text)?.groups ?? {};
  const value = readFrenchNumber(nombre);
  if (value === undefined) return null;
  const cle = /plus|\+|>|moins/i.test(mot) ? 'plus_de' : 'environ';
  if (!voisines.includes(cle)) return `Écrivez ${String(value)} : le nombre seul.`;
  return `Écrivez ${String(value)}, et « ${cle}: oui » à la ligne suivante.`;
}

function adviseRange(text: string, voisines: readonly string[]): string | null {
  const { min = '', max = '' } = ENTRE.exec(text)?.groups ?? {};
  const [low, high] = [readFrenchNumber(min), readFrenchNumber(max)];
  if (low === undefined || high === undefined || low >= high || !voisines.includes('intervalle')) return null;
  return `À la place de cette ligne, écrivez « intervalle: { min: ${String(low)}, max: ${String(high)} } ».`;
}

/**
 * What to write in place of a text where a number is wanted. `voisines`: the keys that may stand beside it, some of which
 * say « environ » or « de … à … ».
 */
export function adviseNumber(written: string, voisines: readonly string[]): string {
  const text = written.replaceAll(/\s+/g, ' ').trim();
  if (/^\d{1,3},\d{3}$/.test(text)) {
    const [decimales, milliers] = [text.replace(',', '.'), text.replace(',', '')];
    return `Écrivez ${decimales} si la virgule sépare des décimales, ${milliers} si elle sépare des milliers.`;
  }
  const value = readFrenchNumber(text);
  if (value !== undefined) {
    if (Math.abs(value) >= 1e15) return 'Vérifiez ce nombre : aucun chiffre d’un rapport n’est aussi long.';
    if (String(value) === text) return `Écrivez ${String(value)}, sans guillemets.`;
    const unite = UNITE.exec(text)?.groups?.['unite']?.trim();
    return unite !== undefined && voisines.includes('unite')
      ? `Écrivez ${String(value)} seul ; l’unité va sur sa ligne : « unite: "${unite.replace(/^[kM]€$/, '€')}" ».`
      : `Écrivez ${String(value)} : sans espace, sans unité, avec un point pour les décimales.`;
  }
  if (/^0[xo]/i.test(text)) return 'Écrivez ce nombre en chiffres ordinaires.';
  if (INCONNU.test(text)) return 'Supprimez la ligne si le nombre n’est pas connu.';
  return (
    adviseFuzzy(text, voisines) ??
    adviseRange(text, voisines) ??
    'Écrivez le nombre seul, en chiffres, sans unité ni guillemets.'
  );
}
