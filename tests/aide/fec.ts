/**
 * FEC files for tests. Run by hand, it writes a large one, to measure an import:
 * `node tests/aide/fec.ts 200000 /tmp/123456789FEC20241231.txt`.
 */
import { writeFileSync } from 'node:fs';

/** A line of an entry: account, label, debit and credit in whole cents. */
type Ligne = readonly [compte: string, libelle: string, debit: number, credit: number];

/** An entry; `date` as `AAAAMMJJ`. */
export interface EcritureFec {
  journal: string;
  journalLib?: string;
  num: string;
  date: string;
  lignes: readonly Ligne[];
}

/** How a program writes its FEC. */
interface Forme {
  separateur?: '\t' | '|';
  encodage?: 'utf8' | 'utf8-bom' | 'cp1252' | 'utf16';
  decimale?: ',' | '.';
  montants?: 'debit-credit' | 'sens' | 'sens-signe';
  fin?: '\r\n' | '\n' | '\r';
  guillemets?: boolean;
  /** Another order of columns: their ranks in the legal order. */
  ordre?: readonly number[];
  /** Last touch on the lines. */
  retouche?: (lignes: string[]) => string[];
}

const TETE = ['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib'];
const MILIEU = ['CompAuxNum', 'CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib'];
const PIED = ['EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'];

/** CP1252 of what French writes: Latin-1, and the apostrophe, the ligature and the euro. */
const CP1252: Readonly<Record<string, number>> = { '’': 0x92, œ: 0x9c, Œ: 0x8c, '€': 0x80, '–': 0x96 };

function encode(texte: string, encodage: NonNullable<Forme['encodage']>): Buffer {
  switch (encodage) {
    case 'utf8':
      return Buffer.from(texte);
    case 'utf8-bom':
      return Buffer.from(`\uFEFF${texte}`);
    case 'utf16':
      return Buffer.from(`\uFEFF${texte}`, 'utf16le');
    case 'cp1252':
      return Buffer.from(Array.from(texte, (c) => CP1252[c] ?? c.charCodeAt(0)));
  }
}

/** Writes entries as a FEC, in any of its legal forms. */
export function formatFec(ecritures: readonly EcritureFec[], forme: Forme = {}): Buffer {
  const {
    separateur = '\t',
    encodage = 'utf8',
    decimale = ',',
    montants = 'debit-credit',
    fin = '\r\n',
  } = forme;
  const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', decimale);
  const amounts = (debit: number, credit: number): string[] => {
    if (montants === 'debit-credit') return [euros(debit), euros(credit)];
    const sens = credit === 0 ? ['D', '+1'] : ['C', '-1'];
    return [euros(debit + credit), sens[montants === 'sens' ? 0 : 1] ?? ''];
  };
  const entete = [
    ...TETE,
    ...MILIEU,
    ...(montants === 'debit-credit' ? ['Debit', 'Credit'] : ['Montant', 'Sens']),
    ...PIED,
  ];
  const rows = ecritures.flatMap(({ journal, journalLib = `Journal ${journal}`, num, date, lignes }) =>
    lignes.map(([compte, libelle, debit, credit]) => [
      ...[journal, journalLib, num, date, compte, libelle],
      ...['', '', `P${num}`, date, libelle],
      ...amounts(debit, credit),
      ...['', '', date, '', ''],
    ]),
  );
  const lignes = [entete, ...rows].map((cells) => {
    const ordered = forme.ordre ? forme.ordre.map((rang) => cells[rang] ?? '') : cells;
    return ordered.map((cell) => (forme.guillemets ? `"${cell}"` : cell)).join(separateur);
  });
  return encode(`${(forme.retouche ?? ((l) => l))(lignes).join(fin)}${fin}`, encodage);
}

/** A year of a small association, by month: a grant, sales, wages, purchases. `lignes`: at least so many lines. */
export function generateEcritures(lignes: number, annee = '2024'): EcritureFec[] {
  const ecritures: EcritureFec[] = [];
  let seed = 20241231;
  const draw = (max: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % max;
  };
  for (let count = 0; count < lignes; count += 3) {
    const num = String(ecritures.length + 1);
    const date = `${annee}${String(draw(12) + 1).padStart(2, '0')}${String(draw(28) + 1).padStart(2, '0')}`;
    const cents = draw(500_000) + 1;
    const part = Math.floor(cents / 3);
    const charge = 606 + draw(22);
    ecritures.push(
      draw(2) === 0
        ? {
            journal: 'AC',
            num,
            date,
            lignes: [
              [`${charge}100`, `Dépense d’exploitation n° ${charge}`, cents - part, 0],
              ['445660', 'TVA déductible', part, 0],
              [`401${String(draw(300)).padStart(3, '0')}`, 'Fournisseur', 0, cents],
            ],
          }
        : {
            journal: 'VE',
            num,
            date,
            lignes: [
              [`411${String(draw(300)).padStart(3, '0')}`, 'Adhérent', cents, 0],
              ['706000', 'Prestations de services', 0, part],
              [`741${draw(9)}00`, 'Subvention d’exploitation', 0, cents - part],
            ],
          },
    );
  }
  return ecritures;
}

if (import.meta.main) {
  const [, , lignes = '200000', fichier = '123456789FEC20241231.txt'] = process.argv;
  writeFileSync(fichier, formatFec(generateEcritures(Number(lignes)), { encodage: 'cp1252' }));
}
