import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { financesSchema } from '../../../schemas/finances.ts';
import { placeComptes } from '../../../src/importation/comptes.ts';
import { readExistant } from '../../../src/importation/existant.ts';
import { buildFinances } from '../../../src/importation/finances-importees.ts';
import { mergeFinances } from '../../../src/importation/fusion.ts';
import type { Compte } from '../../../src/importation/types.ts';

/** Balances in cents: positive in debit. */
type Soldes = Readonly<Record<string, number>>;

const LIBELLES: Readonly<Record<string, string>> = {
  '706000': 'FORMATIONS',
  '741000': 'SUBVENTION ARS',
  '742000': 'Subvention de la Région',
  '864000': 'Bénévoles',
  '875000': 'Bénévolat',
};

function toComptes(soldes: Soldes): Compte[] {
  return Object.entries(soldes).map(([numero, solde]) => ({
    numero,
    libelle: LIBELLES[numero] ?? `Compte ${numero}`,
    debit: Math.max(solde, 0),
    credit: Math.max(-solde, 0),
  }));
}

/** Imports over a text, as the command does. */
function importOver(texte: string | null, montant: Soldes, precedent?: Soldes) {
  const { rattachements, detaillees } = readExistant(texte);
  const { places } = placeComptes(
    { montant: toComptes(montant), precedent: precedent && toComptes(precedent) },
    rattachements,
  );
  const importees = buildFinances(places, detaillees);
  const fusion = mergeFinances(texte, importees, { precedent: precedent !== undefined });
  return { ...fusion, finances: financesSchema.parse(parse(fusion.texte)) };
}

/** « where : before → after », with plain spaces. */
function told({ changements }: ReturnType<typeof importOver>): string[] {
  return changements.map(({ ou, ancien, nouveau }) =>
    `${ou} : ${ancien ?? '∅'} → ${nouveau ?? '∅'}`.replaceAll('\u202F', ' '),
  );
}

const N = { '512000': 80_000, '606400': 20_050, '613200': 10_000, '741000': -100_050, '110000': -10_000 };
const N_1 = { '512000': 10_000, '606400': 5_000, '741000': -12_000, '706000': -3_000 };

describe('a first import', () => {
  it('writes amounts of both years under the headings of the rules', () => {
    const { finances } = importOver(null, N, N_1);
    expect(finances.compte_de_resultat).toEqual({
      produits_exploitation: [
        { rubrique: 'ventes', lignes: [{ libelle: 'FORMATIONS', compte: '706000', precedent: 30 }] },
        {
          rubrique: 'concours_publics',
          lignes: [{ libelle: 'SUBVENTION ARS', compte: '741000', montant: 1000.5, precedent: 120 }],
        },
      ],
      charges_exploitation: [
        {
          rubrique: 'achats_externes',
          lignes: [
            {
              libelle: 'Achats non stockés de matières et fournitures',
              compte: '606',
              montant: 200.5,
              precedent: 50,
            },
            { libelle: 'Locations', compte: '613', montant: 100 },
          ],
        },
      ],
    });
    expect(finances.bilan).toEqual({
      actif: [{ rubrique: 'disponibilites', brut: 800, precedent: 100 }],
      passif: [
        { rubrique: 'report_a_nouveau', montant: 100 },
        { rubrique: 'resultat', montant: 700, precedent: 100 },
      ],
    });
  });

  it('changes nothing when it is done again', () => {
    const { texte } = importOver(null, N, N_1);
    expect(importOver(texte, N, N_1)).toMatchObject({ texte, changements: [] });
    expect(importOver(texte, N)).toMatchObject({ texte, changements: [] });
  });

  it('takes an account of another length for the same', () => {
    const { finances } = importOver(null, { '741': -100, '512': 100 }, { '74100000': -200, '51200000': 200 });
    expect(finances.compte_de_resultat?.produits_exploitation?.[0]?.lignes).toEqual([
      { libelle: 'Compte 741', compte: '741', montant: 1, precedent: 2 },
    ]);
  });

  it('deducts amortissements, and keeps the net of the year before', () => {
    const { finances } = importOver(
      null,
      { '218300': 900, '281830': -300, '164000': -600 },
      { '218300': 900, '281830': -100, '164000': -800 },
    );
    expect(finances.bilan?.actif).toEqual([
      { rubrique: 'immobilisations_corporelles', brut: 9, amortissements: 3, precedent: 8 },
    ]);
  });

  it('reads the result in account 12 when the books are closed', () => {
    const { finances } = importOver(null, { '512000': 500, '120000': -500 });
    expect(finances.bilan?.passif).toEqual([{ rubrique: 'resultat', montant: 5 }]);
    expect(finances.compte_de_resultat).toBeUndefined();
  });

  it('puts what is left of an earlier result with the report à nouveau', () => {
    const { finances } = importOver(null, { '512000': 800, '120000': -500, '706000': -300 });
    expect(finances.bilan?.passif).toEqual([
      { rubrique: 'report_a_nouveau', montant: 5 },
      { rubrique: 'resultat', montant: 3 },
    ]);
  });

  it('writes the contributions in kind, participation and tax', () => {
    const { finances } = importOver(null, {
      '864000': 700,
      '875000': -700,
      '695000': 50,
      '691000': 20,
      '706000': -70,
    });
    expect(finances.contributions_volontaires).toEqual({
      ressources: [{ libelle: 'Bénévolat', compte: '875000', montant: 7 }],
      emplois: [{ libelle: 'Bénévoles', compte: '864000', montant: 7 }],
    });
    expect(finances.compte_de_resultat).toMatchObject({
      impots: { montant: 0.5 },
      participation: { montant: 0.2 },
    });
  });
});

const TAPE = `# Comptes de La Rampe, relus par la trésorière
source: Cabinet Martin, comptes approuvés   # après l’AG

compte_de_resultat:
  charges_exploitation:
    # le loyer a doublé
    - rubrique: achats_externes
      lignes:
        - { libelle: Petites fournitures, compte: 606, montant: 180, precedent: 50 }
        - libelle: Loyer du local   # rue des Lilas
          compte: 613
          montant: 100
      total_publie: 300
  produits_exploitation:
    - rubrique: concours_publics
      libelle: Subventions
      lignes:
        - { libelle: ARS Bretagne, compte: 741000, financeur: ARS, montant: 1000.50, precedent: 120 }

affectation:
  - libelle: Report à nouveau
    montant: 700
`;

describe('an import over a file that somebody has worked on', () => {
  it('changes the amounts that differ, tells each, and keeps the rest', () => {
    const fusion = importOver(TAPE, N);
    expect(fusion.texte.split('bilan:')[0]).toBe(
      TAPE.replace('montant: 180', 'montant: 200.50')
        .replace('approuvés   #', 'approuvés #')
        .replace('local   #', 'local #')
        .split('affectation:')[0],
    );
    expect(fusion.texte).toContain('\naffectation:\n  - libelle: Report à nouveau\n    montant: 700\n');
    expect(told(fusion)).toEqual([
      'charges_exploitation › achats_externes › Petites fournitures › montant : 180,00 → 200,50',
      'actif › disponibilites : ∅ → brut 800,00',
      'passif › report_a_nouveau : ∅ → montant 100,00',
      'passif › resultat : ∅ → montant 700,00',
    ]);
  });

  it('adds what is new in its place', () => {
    const fusion = importOver(TAPE, { ...N, '706000': -500, '742000': -200, '641100': 700 });
    const lines = fusion.finances.compte_de_resultat?.produits_exploitation;
    expect(lines?.map(({ rubrique }) => rubrique)).toEqual(['ventes', 'concours_publics']);
    expect(lines?.[1]?.lignes?.map(({ libelle }) => libelle)).toEqual([
      'ARS Bretagne',
      'Subvention de la Région',
    ]);
    expect(told(fusion)).toContain(
      'produits_exploitation › concours_publics › Subvention de la Région : ∅ → montant 2,00',
    );
  });

  it('takes away what the books no longer have, and says so', () => {
    const fusion = importOver(TAPE, { '512000': 500, '741000': -500 });
    expect(told(fusion).slice(0, 4)).toEqual([
      'produits_exploitation › concours_publics › ARS Bretagne › montant : 1 000,50 → 5,00',
      'charges_exploitation › achats_externes › Petites fournitures › montant : 180,00 → ∅',
      'charges_exploitation › achats_externes › Loyer du local : montant 100,00 → ∅',
      'actif › disponibilites : ∅ → brut 5,00',
    ]);
    // The year before was not imported: what is typed of it stays.
    expect(fusion.finances.compte_de_resultat?.charges_exploitation?.[0]?.lignes).toEqual([
      { libelle: 'Petites fournitures', compte: '606', precedent: 50 },
    ]);
  });

  it('finds by its name a line that has no account yet', () => {
    const texte = TAPE.replace('libelle: ARS Bretagne, compte: 741000', 'libelle: Subvention ARS');
    expect(told(importOver(texte, N))).toContain(
      'produits_exploitation › concours_publics › Subvention ARS › compte : ∅ → 741000',
    );
  });

  it('keeps a heading without lines as it is', () => {
    const texte = `compte_de_resultat:
  produits_exploitation:
    - rubrique: concours_publics # en bloc
      montant: 900
`;
    const fusion = importOver(texte, { '741000': -60_000, '742000': -40_050, '512000': 100_050 });
    expect(fusion.texte).toContain('- rubrique: concours_publics # en bloc\n      montant: 1000.50\n');
    expect(told(fusion)[0]).toBe('produits_exploitation › concours_publics › montant : 900,00 → 1 000,50');
  });

  it('sends accounts where « compte » says, whatever the chart says', () => {
    const texte = `compte_de_resultat:
  produits_exploitation:
    - rubrique: ventes
      lignes:
        - { libelle: Conventions, compte: 742, montant: 1 }
  charges_exploitation:
    - rubrique: salaires
      lignes:
        - { libelle: Salaires, compte: 641 }
        - { libelle: Analytique, compte: 9 }
`;
    const { finances } = importOver(texte, {
      '742000': -900,
      '741000': -100,
      '641100': 300,
      '641400': 50,
      '649000': -20,
      '901000': 70,
      '512000': 600,
    });
    expect(finances.compte_de_resultat?.produits_exploitation).toEqual([
      { rubrique: 'ventes', lignes: [{ libelle: 'Conventions', compte: '742', montant: 9 }] },
      { rubrique: 'concours_publics', lignes: [{ libelle: 'SUBVENTION ARS', compte: '741000', montant: 1 }] },
    ]);
    expect(finances.compte_de_resultat?.charges_exploitation?.[0]?.lignes).toEqual([
      { libelle: 'Salaires', compte: '641', montant: 3.5 },
      { libelle: 'Analytique', compte: '9', montant: 0.7 },
      { libelle: 'Compte 649000', compte: '649', montant: -0.2 },
    ]);
  });

  it('gives up a balance typed alone for its detail', () => {
    const texte = `compte_de_resultat:
  soldes:
    financier: { montant: 12, precedent: 8 }
`;
    const fusion = importOver(texte, { '768000': -1_500, '512000': 1_500 });
    expect(fusion.finances.compte_de_resultat).toEqual({
      produits_financiers: [{ rubrique: 'produits_financiers', montant: 15 }],
    });
    expect(told(fusion)).toContain(
      'compte_de_resultat › soldes › financier : montant 12,00, precedent 8,00 → ∅',
    );
  });

  it('keeps lists flush with their key', () => {
    const texte = `affectation:
- libelle: Report à nouveau
  montant: 700
bilan:
  actif:
  - rubrique: creances
    brut: 12
  passif:
  - rubrique: dettes
    montant: 12
`;
    expect(importOver(texte, { '411000': 1_400, '401000': -1_400 }).texte).toBe(texte.replaceAll('12', '14'));
  });

  it('keeps the ends of lines of Windows', () => {
    const unix = importOver(TAPE, N).texte;
    expect(importOver(TAPE.replaceAll('\n', '\r\n'), N).texte).toBe(unix.replaceAll('\n', '\r\n'));
  });

  it('fills a file that holds comments only', () => {
    const { texte } = importOver('# à remplir\n', N);
    expect(texte).toMatch(/^# à remplir\n\ncompte_de_resultat:/);
  });
});
