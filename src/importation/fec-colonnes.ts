import { decodeOctets } from './octets.ts';
import { FichierRefuse } from './refus.ts';

/** The columns of article A47 A-1 of the « livre des procédures fiscales », but the two of the amount. */
const COLONNES = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

type Colonne = (typeof COLONNES)[number];

/** Where each column stands; the amount is in two columns (`debit`, `credit`), or in one with its sense. */
export interface Colonnes {
  separateur: string;
  nombre: number;
  rang: Record<Colonne, number>;
  montants: { debit: number; credit: number } | { montant: number; sens: number };
}

/** Case, accents, spaces and quotes cost nothing: `Écriture Num` is `EcritureNum`. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}

function findSeparateur(entete: string): string {
  const found = ['\t', '|'].find((separateur) => entete.includes(separateur));
  if (found !== undefined) return found;
  throw new FichierRefuse(
    entete.includes(';')
      ? 'les colonnes sont séparées par des points-virgules : dans un FEC, ce sont des tabulations ou des barres « | »'
      : 'ce fichier n’est pas un FEC : sa première ligne ne nomme pas de colonnes séparées par des tabulations ou des barres « | »',
  );
}

/** Columns missing from a header, as the law names them. */
function listMissing(names: readonly string[]): string[] {
  const has = (name: string): boolean => names.includes(fold(name));
  const amounts =
    has('Montant') || has('Sens')
      ? ['Montant', 'Sens'].filter((name) => !has(name))
      : ['Debit', 'Credit'].filter((name) => !has(name));
  return [...COLONNES.filter((name) => !has(name)), ...amounts];
}

/** Reads the first line of a FEC, as bytes. Throws {@link FichierRefuse} when columns are missing. */
export function readColonnes(ligne: string): Colonnes {
  const entete = decodeOctets(ligne).replace(/^\uFEFF/, '');
  const separateur = findSeparateur(entete);
  const cells = entete.split(separateur);
  while (cells.length > 18 && cells.at(-1)?.trim() === '') cells.pop();
  const names = cells.map(fold);
  const missing = listMissing(names);
  if (missing.length > 10) {
    const lus = cells.slice(0, 6).map((name) => `« ${name.trim()} »`);
    throw new FichierRefuse(
      `la première ligne ne porte pas les noms de colonnes d’un FEC (JournalCode, JournalLib, EcritureNum…) : on y lit ${lus.join(', ')}…`,
    );
  }
  if (missing.length > 0) {
    throw new FichierRefuse(
      `la première ligne nomme ${cells.length} colonnes, un FEC en a 18 : il manque ${missing.join(', ')}`,
    );
  }
  const rankOf = (name: string): number => names.indexOf(fold(name));
  const rang = Object.fromEntries(COLONNES.map((name) => [name, rankOf(name)])) as Colonnes['rang'];
  const montants = names.includes('montant')
    ? { montant: rankOf('Montant'), sens: rankOf('Sens') }
    : { debit: rankOf('Debit'), credit: rankOf('Credit') };
  return { separateur, nombre: cells.length, rang, montants };
}
