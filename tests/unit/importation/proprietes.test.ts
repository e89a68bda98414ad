import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Finances, financesSchema } from '../../../schemas/finances.ts';
import { placeComptes } from '../../../src/importation/comptes.ts';
import { controlFinances } from '../../../src/importation/controles.ts';
import { readFec } from '../../../src/importation/fec.ts';
import { buildFinances } from '../../../src/importation/finances-importees.ts';
import { mergeFinances } from '../../../src/importation/fusion.ts';
import { formatFec, generateEcritures } from '../../aide/fec.ts';

const EXERCICE = { debut: '2024-01-01', fin: '2024-12-31' };

/** Roots with a place, of every class; the last digits are drawn. */
const RACINES =
  '102 103 106 11 12 13 15 16 19 205 218 275 280 281 297 37 39 401 411 437 441 467 486 487 491 50 512 53 590 ' +
  '601 604 606 607 609 613 622 625 63 641 645 648 651 657 66 67 681 6815 686 689 691 695 ' +
  '701 706 709 71 73 74 751 753 754 755 756 758 76 77 781 789 791 796';

const compte = fc
  .tuple(fc.constantFrom(...RACINES.split(' ')), fc.integer({ min: 0, max: 999 }))
  .map(([racine, suffixe]) => `${racine}${String(suffixe).padStart(3, '0')}`.slice(0, 6).padEnd(6, '0'));

/** Any accounts, in debit or in credit, and the bank that makes them even. */
const ecriture = fc
  .array(fc.tuple(compte, fc.integer({ min: -10_000_000, max: 10_000_000 })), { minLength: 1, maxLength: 40 })
  .map((soldes) => {
    const total = soldes.reduce((sum, [, solde]) => sum + solde, 0);
    return {
      journal: 'OD',
      num: '1',
      date: '20240630',
      lignes: [...soldes, ['512000', -total] as const].map(
        ([numero, solde]) => [numero, `Compte ${numero}`, Math.max(solde, 0), Math.max(-solde, 0)] as const,
      ),
    };
  });

function importFec(octets: Buffer) {
  const lecture = readFec(octets.toString('latin1').split('\r\n'), EXERCICE);
  const { places, inconnus } = placeComptes({ montant: lecture.comptes }, []);
  const importees = buildFinances(places, new Map());
  const controles = controlFinances(importees, inconnus, { exercice: lecture, precedent: undefined });
  const { texte } = mergeFinances(null, importees, { precedent: false });
  return { lecture, controles, finances: financesSchema.parse(parse(texte) ?? {}) };
}

function cents(euros: number | undefined): number {
  return Math.round((euros ?? 0) * 100);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

type Lignes = readonly {
  montant?: number | undefined;
  lignes?: readonly { montant?: number | undefined }[] | undefined;
}[];

/** The amounts of a part, lines rather than headings, in cents. */
function sumSection(lignes: Lignes = []): number {
  return sum(lignes.flatMap((ligne) => ligne.lignes ?? [ligne]).map(({ montant }) => cents(montant)));
}

/** Every amount of the compte de résultat that the file holds, produits less charges. */
function sumResultat({ compte_de_resultat: lu }: Finances): number {
  const produits = [lu?.produits_exploitation, lu?.produits_financiers, lu?.produits_exceptionnels];
  const charges = [lu?.charges_exploitation, lu?.charges_financieres, lu?.charges_exceptionnelles];
  return (
    sum(produits.map(sumSection)) -
    sum(charges.map(sumSection)) -
    cents(lu?.participation?.montant) -
    cents(lu?.impots?.montant)
  );
}

describe('whatever the accounts', () => {
  it('the lines written are worth classes 6 and 7, and actif is passif', () => {
    fc.assert(
      fc.property(ecriture, (drawn) => {
        const { lecture, finances, controles } = importFec(formatFec([drawn]));
        const gestion = lecture.comptes.filter(({ numero }) => /^[67]/.test(numero));
        expect(sumResultat(finances)).toBe(sum(gestion.map(({ debit, credit }) => credit - debit)));
        const { actif = [], passif = [] } = finances.bilan ?? {};
        if (finances.bilan) {
          const net = actif.map(({ brut, amortissements }) => cents(brut) - cents(amortissements));
          expect(sum(net)).toBe(sum(passif.map(({ montant }) => cents(montant))));
        }
        expect(controles.find(({ texte }) => texte.startsWith('bilan'))?.etat).toBe('bon');
      }),
    );
  });

  it('a whole year of entries is read to the cent', () => {
    const { lecture, finances } = importFec(formatFec(generateEcritures(3_000), { encodage: 'cp1252' }));
    const gestion = lecture.comptes.filter(({ numero }) => /^[67]/.test(numero));
    expect(gestion.length).toBeGreaterThan(20);
    expect(sumResultat(finances)).toBe(sum(gestion.map(({ debit, credit }) => credit - debit)));
  });
});
