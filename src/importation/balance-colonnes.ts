import { FichierRefuse } from './refus.ts';

/** A row of a spreadsheet. */
export type Rangee = readonly unknown[];

/** Rank of each column of a trial balance; `solde` is signed, debit first. */
export interface ColonnesBalance {
  compte: number;
  libelle: number | undefined;
  montants: { debit: number; credit: number } | { solde: number };
  /** Rank of the first row of accounts. */
  debut: number;
}

const COMPTE = /^(?:n|no|nr|num|numero|code)?(?:de|du)?comptes?(?:general|num|numero|comptable)?$/;
const LIBELLE = /^(?:libelle|intitule|designation|nom|comptelib)/;
const DEBIT = /^(?:soldes?|totald?e?s?|mouvements?|cumul)?(?:debits?|debiteurs?)$/;
const CREDIT = /^(?:soldes?|totald?e?s?|mouvements?|cumul)?(?:credits?|crediteurs?)$/;
const SOLDE = /^soldes?$/;

/** Titles are looked for in the first rows: an export begins with the name of the association and the dates. */
const ENTETE = 40;

function fold(cell: unknown): string {
  if (typeof cell !== 'string') return '';
  return cell
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}

type Paire = { debit: number; credit: number };

/** Opening, movements, balance: where there are several pairs, the last is the balance at the end. */
function findPaire(titles: readonly string[]): Paire | null {
  const debit = titles.findLastIndex((title) => DEBIT.test(title));
  const credit = titles.findLastIndex((title) => CREDIT.test(title));
  return debit < 0 || credit < 0 ? null : { debit, credit };
}

function findSolde(titles: readonly string[]): { solde: number } | null {
  const solde = titles.findLastIndex((title) => SOLDE.test(title));
  return solde < 0 ? null : { solde };
}

/** Finds the row of titles, or the two rows when a group stands above (« Soldes » over « Débit », « Crédit »). */
function findColonnes(rangees: readonly Rangee[]): ColonnesBalance | null {
  for (const [i, rangee] of rangees.slice(0, ENTETE).entries()) {
    const titles = rangee.map(fold);
    const compte = titles.findIndex((title) => COMPTE.test(title));
    if (compte < 0) continue;
    const libelle = titles.findIndex((title) => LIBELLE.test(title));
    const below = findPaire((rangees[i + 1] ?? []).map(fold));
    const montants = findPaire(titles) ?? below ?? findSolde(titles);
    if (montants === null) continue;
    const debut = montants === below ? i + 2 : i + 1;
    return { compte, libelle: libelle < 0 ? undefined : libelle, montants, debut };
  }
  return null;
}

/** As {@link findColonnes}, on the first sheet that has them. Throws {@link FichierRefuse}. */
export function findFeuille(feuilles: readonly (readonly Rangee[])[]): {
  rangees: readonly Rangee[];
  colonnes: ColonnesBalance;
} {
  for (const rangees of feuilles) {
    const colonnes = findColonnes(rangees);
    if (colonnes) return { rangees, colonnes };
  }
  throw new FichierRefuse(
    'les colonnes d’une balance ne se trouvent pas : il faut une ligne de titres « compte », « libellé », puis « débit » et « crédit », ou « solde débiteur » et « solde créditeur », ou « solde »',
  );
}
