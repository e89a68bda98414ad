import { type ColonnesBalance, findFeuille, type Rangee } from './balance-colonnes.ts';
import { formatCents, parseCellule } from './montants.ts';
import { Fautes, FichierRefuse } from './refus.ts';
import type { Compte, Lecture } from './types.ts';

/** Rows that repeat others, or that part them. */
const HORS_COMPTE = /total|classe|report|r[ée]sultat|solde/i;

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/\s+/g, ' ').trim() : '';
}

/** Debit and credit of a row, in cents, or the text that is no amount. */
function readMontants(rangee: Rangee, { montants }: ColonnesBalance): [number, number] | string {
  const cells =
    'solde' in montants ? [rangee[montants.solde]] : [rangee[montants.debit], rangee[montants.credit]];
  const values = cells.map(parseCellule);
  const wrong = values.indexOf(null);
  if (wrong >= 0) return textOf(cells[wrong]);
  const [first = 0, second = 0] = values.map((value) => value ?? 0);
  if ('solde' in montants) return first >= 0 ? [first, 0] : [0, -first];
  return [first, second];
}

/**
 * Leaves out subtotals: an account whose number begins others, and whose balance is the sum of theirs. Kept, they would
 * count everything twice, and the balance would still be even. In: accounts in the order of their numbers.
 */
function dropSubtotals(comptes: readonly Compte[]): Compte[] {
  const isAbove = (i: number, j: number): boolean =>
    comptes[j]?.numero.startsWith(comptes[i]?.numero ?? '') === true;
  return comptes.filter((compte, i) => {
    let sum = 0;
    // In the order of the numbers, those that an account begins follow it.
    for (let j = i + 1; isAbove(i, j); j += 1) {
      const below = comptes[j];
      if (below && !isAbove(j, j + 1)) sum += below.debit - below.credit;
    }
    return !isAbove(i, i + 1) || sum !== compte.debit - compte.credit;
  });
}

function readComptes(rangees: readonly Rangee[], colonnes: ColonnesBalance): Compte[] {
  const fautes = new Fautes();
  const comptes = new Map<string, Compte>();
  for (const [i, rangee] of rangees.entries()) {
    if (i < colonnes.debut) continue;
    const numero = textOf(rangee[colonnes.compte]).replaceAll(' ', '').toUpperCase();
    const libelle = colonnes.libelle === undefined ? '' : textOf(rangee[colonnes.libelle]);
    if (!/^\d/.test(numero) && (numero === '' || HORS_COMPTE.test(numero))) {
      const amounts = readMontants(rangee, colonnes);
      const empty = typeof amounts === 'string' || amounts.every((amount) => amount === 0);
      const told = rangee.some((cell) => HORS_COMPTE.test(textOf(cell)));
      if (!empty && !told) fautes.add(i + 1, 'des montants, sans numéro de compte');
      continue;
    }
    const amounts = readMontants(rangee, colonnes);
    if (typeof amounts === 'string') {
      fautes.add(i + 1, `compte ${numero} : « ${amounts} » n’est pas un montant`);
      continue;
    }
    const known = comptes.get(numero) ?? {
      numero,
      libelle: libelle === '' ? `Compte ${numero}` : libelle,
      debit: 0,
      credit: 0,
    };
    comptes.set(numero, { ...known, debit: known.debit + amounts[0], credit: known.credit + amounts[1] });
  }
  fautes.refuse('des lignes de cette balance ne se lisent pas');
  return [...comptes.values()].sort((a, b) => (a.numero < b.numero ? -1 : 1));
}

/**
 * Reads a trial balance. In: the sheets of a spreadsheet, rows of cells. Out: the balance of each account. Throws
 * {@link FichierRefuse} when its columns are not found, when a cell is no amount, or when debit is not credit.
 */
export function readBalance(feuilles: readonly (readonly Rangee[])[]): Lecture {
  const { rangees, colonnes } = findFeuille(feuilles);
  const all = readComptes(rangees, colonnes);
  const comptes = dropSubtotals(all);
  if (comptes.length === 0) throw new FichierRefuse('cette balance ne contient aucun compte sous ses titres');
  const debit = comptes.reduce((sum, compte) => sum + compte.debit, 0);
  const credit = comptes.reduce((sum, compte) => sum + compte.credit, 0);
  if (debit !== credit) {
    throw new FichierRefuse(
      `cette balance n’est pas équilibrée : ${formatCents(debit)} au débit, ${formatCents(credit)} au crédit (écart ${formatCents(Math.abs(debit - credit))})`,
    );
  }
  const dropped = all.length - comptes.length;
  return {
    comptes,
    resume: `balance de ${comptes.length} comptes`,
    controles: [
      { etat: 'bon', texte: `débit = crédit : ${formatCents(debit)} € de chaque côté` },
      ...(dropped === 0
        ? []
        : [{ etat: 'bon' as const, texte: `${dropped} sous-totaux reconnus et laissés de côté` }]),
      {
        etat: 'alerte',
        texte: 'une balance ne dit pas ses dates : vérifiez qu’elle est bien celle de cet exercice',
      },
    ],
    ouverture: new Map(),
  };
}
