import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompteDeResultat,
  type Finances,
  financesSchema,
  rubriquesCompte,
} from '../../../schemas/finances.ts';
import { computeBilan } from '../../../src/domain/comptes/bilan.ts';
import { toCentimes, toEuros } from '../../../src/domain/comptes/centimes.ts';
import { type Compte, computeCompte, type NatureSection } from '../../../src/domain/comptes/compte.ts';
import { computeComptes } from '../../../src/domain/comptes/comptes.ts';
import { compareMontants } from '../../../src/domain/comptes/evolution.ts';
import { monthsOf } from '../../../src/domain/comptes/exercice.ts';
import { listEmplois, listOrigines } from '../../../src/domain/comptes/origine.ts';
import { computeChiffres } from '../../../src/domain/chiffres.ts';
import { makeEdition } from '../../aide/edition.ts';

const NATURES = Object.keys(rubriquesCompte) as NatureSection[];
const montant = fc.integer({ min: -5_000_000, max: 500_000_000 }).map(toEuros);
const maybe = fc.option(montant, { nil: undefined });
const detail = fc.record({ libelle: fc.constantFrom('A', 'B', 'C'), montant: maybe, precedent: maybe });

function sectionOf(nature: NatureSection) {
  const rubrique = fc.constantFrom(...Object.keys(rubriquesCompte[nature]));
  return fc.array(
    fc.oneof(
      fc.record({ rubrique, montant: maybe, precedent: maybe }),
      fc.record({ rubrique, lignes: fc.array(detail, { minLength: 1, maxLength: 4 }) }),
    ),
    { maxLength: 5 },
  );
}

/** Any account that the schema accepts. */
const compte = fc
  .record(Object.fromEntries(NATURES.map((nature) => [nature, sectionOf(nature)])))
  .map((sections) => {
    const finances = financesSchema.parse(JSON.parse(JSON.stringify({ compte_de_resultat: sections })));
    return finances.compte_de_resultat ?? {};
  });

/** The leaves of an account, in cents, added in whole numbers. */
function sumLeaves(saisi: CompteDeResultat, natures: readonly NatureSection[], cle: 'montant' | 'precedent') {
  const leaves = natures.flatMap((nature) =>
    [...(saisi[nature] ?? [])].flatMap((ligne): (number | undefined)[] =>
      ligne.lignes ? ligne.lignes.map((sousLigne) => sousLigne[cle]) : [ligne[cle]],
    ),
  );
  return leaves.reduce<number>((sum, euros) => sum + (euros === undefined ? 0 : toCentimes(euros)), 0);
}

const PRODUITS = NATURES.filter((nature) => nature.startsWith('produits'));
const CHARGES = NATURES.filter((nature) => nature.startsWith('charges'));

describe('any compte de résultat', () => {
  it('has totals that are the sums of its lines, to the cent', () => {
    fc.assert(
      fc.property(compte, fc.constantFrom('montant' as const, 'precedent' as const), (saisi, cle) => {
        const { totalProduits, totalCharges } = computeCompte(saisi);
        expect(totalProduits.imprime[cle] ?? 0).toBe(sumLeaves(saisi, PRODUITS, cle));
        expect(totalCharges.imprime[cle] ?? 0).toBe(sumLeaves(saisi, CHARGES, cle));
      }),
    );
  });

  it('has one result: by its steps, and as produits less charges', () => {
    fc.assert(
      fc.property(compte, (saisi) => {
        const { resultat, totalProduits, totalCharges, courant, exceptionnel } = computeCompte(saisi);
        const result = resultat.imprime.montant ?? 0;
        expect(result).toBe((totalProduits.imprime.montant ?? 0) - (totalCharges.imprime.montant ?? 0));
        expect(result).toBe((courant.imprime.montant ?? 0) + (exceptionnel.imprime.montant ?? 0));
      }),
    );
  });

  it('loses nothing in the parts that drawings show', () => {
    const sum = (parts: ReturnType<typeof listOrigines>) =>
      parts.reduce((total, part) => total + (part.montant ?? 0), 0);
    fc.assert(
      fc.property(compte, (saisi) => {
        const computed = computeCompte(saisi);
        expect(sum(listOrigines(computed))).toBe(computed.totalProduits.imprime.montant ?? 0);
        expect(sum(listEmplois(computed))).toBe(computed.totalCharges.imprime.montant ?? 0);
        expect(listOrigines(computed).length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('any bilan', () => {
  const ligneActif = fc.record({
    rubrique: fc.constantFrom('immobilisations_corporelles', 'creances', 'disponibilites'),
    brut: montant,
    amortissements: maybe,
  });

  it('nets its depreciation, and closes with the passif that makes up the rest', () => {
    fc.assert(
      fc.property(fc.array(ligneActif, { minLength: 1, maxLength: 6 }), montant, (actif, dettes) => {
        const net = actif.reduce(
          (sum, { brut, amortissements }) => sum + toCentimes(brut) - toCentimes(amortissements ?? 0),
          0,
        );
        const passif = [
          { rubrique: 'report_a_nouveau', montant: toEuros(net - toCentimes(dettes)) },
          { rubrique: 'dettes', montant: dettes },
        ];
        const { bilan } = financesSchema.parse(JSON.parse(JSON.stringify({ bilan: { actif, passif } })));
        const { totalActif, totalPassif } = computeBilan(bilan ?? { actif: [], passif: [] });
        expect(totalActif.montant).toBe(net);
        expect(totalPassif.montant).toBe(net);
      }),
    );
  });
});

describe('an evolution', () => {
  it.each([
    ['grows', 12000, 10000, { ecart: 2000, pourcent: 20, nouveau: false }],
    ['falls to nothing', 0, 10000, { ecart: -10000, pourcent: -100, nouveau: false }],
    ['appears', 5000, 0, { ecart: 5000, pourcent: null, nouveau: true }],
    ['stays at nothing', 0, 0, { ecart: 0, pourcent: null, nouveau: false }],
    [
      'is a loss after nothing, which is not new',
      -57000,
      0,
      { ecart: -57000, pourcent: null, nouveau: false },
    ],
    ['turns into a loss', -2000, 8000, { ecart: -10000, pourcent: null, nouveau: false }],
    ['turns into a gain', 2000, -8000, { ecart: 10000, pourcent: null, nouveau: false }],
    ['lessens a loss', -2000, -8000, { ecart: 6000, pourcent: null, nouveau: false }],
    ['leaves a tiny base', 215000, 400, { ecart: 214600, pourcent: null, nouveau: false }],
  ])('%s', (_, n, n1, evolution) => {
    expect(compareMontants({ montant: n, precedent: n1 })).toEqual(evolution);
  });

  it('is not known without N-1, which is not zero', () => {
    expect(compareMontants({ montant: 100, precedent: null })).toBeNull();
  });
});

describe('the months of an exercice', () => {
  it.each([
    ['2024-01-01', '2024-12-31', 12],
    ['2023-01-01', '2023-12-31', 12],
    ['2022-09-01', '2023-12-31', 16],
    ['2023-09-01', '2024-08-31', 12],
    ['2023-03-01', '2024-02-29', 12],
    ['2024-02-01', '2024-02-29', 1],
    ['2024-10-15', '2025-12-31', 15],
  ])('%s – %s: %i', (debut, fin, mois) => {
    expect(monthsOf({ debut, fin })).toBe(mois);
  });
});

const charges = [{ rubrique: 'salaires' as const, montant: 700 }];

describe('a compte de résultat of which the source prints more, or less', () => {
  const read = (saisi: CompteDeResultat): Compte => computeCompte(saisi);

  it('prints the published total and keeps the computed one', () => {
    const { total } = read({
      charges_exploitation: charges,
      publies: { charges_exploitation: { montant: 701 } },
    }).sections.charges_exploitation;
    expect([total.imprime.montant, total.calcule.montant]).toEqual([70100, 70000]);
  });

  it('takes an exceptional balance without detail for what it is, on the side of its sign', () => {
    const { resultat, totalCharges, exceptionnel } = read({
      produits_exploitation: [{ rubrique: 'cotisations', montant: 1000 }],
      charges_exploitation: charges,
      soldes: { exceptionnel: { montant: -50 } },
    });
    expect(exceptionnel.imprime.montant).toBe(-5000);
    expect(totalCharges.imprime.montant).toBe(75000);
    expect(resultat.imprime.montant).toBe(25000);
  });

  it('computes the result of totals that have no line', () => {
    const { resultat } = read({
      publies: { total_produits: { montant: 900 }, total_charges: { montant: 950 } },
    });
    expect(resultat.imprime.montant).toBe(-5000);
  });
});

const ANNEE_2023 = {
  annee: '2023',
  rapport: { titre: 'Rapport', exercice: { debut: '2023-01-01', fin: '2023-12-31' } },
};
const finances2023: Finances = {
  compte_de_resultat: {
    produits_exploitation: [
      { rubrique: 'cotisations', montant: 400 },
      {
        rubrique: 'concours_publics',
        lignes: [
          { libelle: 'Ville', montant: 300 },
          { libelle: 'État', montant: 75 },
        ],
      },
    ],
    charges_exploitation: [{ rubrique: 'salaires', montant: 600 }],
  },
};
const finances2024: Finances = {
  compte_de_resultat: {
    produits_exploitation: [
      { rubrique: 'cotisations', montant: 450 },
      { rubrique: 'concours_publics', lignes: [{ libelle: 'Ville', montant: 320 }] },
    ],
    charges_exploitation: charges,
  },
};

describe('N-1', () => {
  const before = makeEdition({ ...ANNEE_2023, finances: finances2023 });

  it('comes from last year’s own file, with the lines that have gone', () => {
    const comptes = computeComptes(makeEdition({ finances: finances2024 }), [before]);
    const { totalProduits, resultat, sections } = comptes?.compte ?? computeCompte({});
    expect(totalProduits.imprime).toEqual({ montant: 77000, precedent: 77500 });
    expect(resultat.imprime).toEqual({ montant: 7000, precedent: 17500 });
    expect(
      sections.produits_exploitation.lignes[1]?.details.map(({ libelle, imprime }) => [
        libelle,
        imprime.precedent,
      ]),
    ).toEqual([
      ['Ville', 30000],
      ['État', 7500],
    ]);
  });

  it('stays as typed, even for one line', () => {
    const typed: Finances = {
      compte_de_resultat: { charges_exploitation: [{ rubrique: 'salaires', montant: 700, precedent: 650 }] },
    };
    const comptes = computeComptes(makeEdition({ finances: typed }), [before]);
    expect(comptes?.compte?.totalCharges.imprime.precedent).toBe(65000);
    expect(comptes?.compte?.totalProduits.imprime.precedent).toBeNull();
  });

  it('is not that of an exercice which does not end the day before', () => {
    const comptes = computeComptes(
      makeEdition({
        finances: finances2024,
        rapport: { titre: 'Rapport', exercice: { debut: '2025-01-01', fin: '2025-12-31' } },
      }),
      [before],
    );
    expect(comptes?.compte?.resultat.imprime.precedent).toBeNull();
  });
});

describe('the equilibrium', () => {
  it('goes from the bilan to the days of charges', () => {
    const comptes = computeComptes(
      makeEdition({
        finances: {
          compte_de_resultat: {
            produits_exploitation: [{ rubrique: 'ventes', montant: 900 }],
            // Depreciation is no expense of money.
            charges_exploitation: [...charges, { rubrique: 'dotations', montant: 30 }],
          },
          bilan: {
            actif: [
              { rubrique: 'immobilisations_corporelles', brut: 500, amortissements: 100 },
              { rubrique: 'creances', brut: 250 },
              { rubrique: 'disponibilites', brut: 350 },
            ],
            passif: [
              { rubrique: 'report_a_nouveau', montant: 630 },
              { rubrique: 'resultat', montant: 170 },
              { rubrique: 'dettes', montant: 200 },
            ],
          },
        },
      }),
      [],
    );
    const { fondsDeRoulement, besoin, tresorerie, jours } = comptes?.equilibre ?? {};
    expect(fondsDeRoulement?.imprime.montant).toBe(40000);
    expect(besoin?.imprime.montant).toBe(5000);
    expect(tresorerie?.imprime.montant).toBe(35000);
    expect(jours?.montant).toBe(Math.round((350 * 365) / 700));
  });

  it('is what the source prints, where it gives no bilan', () => {
    const comptes = computeComptes(
      makeEdition({
        finances: {
          equilibre_publie: {
            fonds_de_roulement: { montant: 442566 },
            besoin_en_fonds_de_roulement: { montant: 111294 },
          },
        },
      }),
      [],
    );
    expect(comptes?.equilibre?.tresorerie.imprime.montant).toBe(33127200);
  });
});

describe('a figure that quotes the accounts', () => {
  const indicateurs = {
    resultat: {
      libelle: 'résultat',
      unite: '€',
      calcul: { nature: 'finances' as const, ligne: 'resultat' as const },
    },
    ville: {
      libelle: 'subventions',
      unite: '€',
      calcul: { nature: 'finances' as const, ligne: 'concours_publics' as const },
    },
  };
  const typed = (produits: number, precedent: number): Finances => ({
    compte_de_resultat: {
      produits_exploitation: [{ rubrique: 'concours_publics', montant: produits, precedent }],
      charges_exploitation: [{ rubrique: 'salaires', montant: 700, precedent: 600 }],
    },
  });

  it('brings N-1 along', () => {
    const { resultat, ville } = computeChiffres(makeEdition({ indicateurs, finances: typed(900, 750) }), []);
    expect([resultat?.valeur, resultat?.precedent]).toEqual([200, 150]);
    expect(ville?.evolution).toEqual({ nature: 'relative', pourcent: 20 });
  });

  it('has no percentage when the result changes sign', () => {
    const { resultat } = computeChiffres(makeEdition({ indicateurs, finances: typed(650, 750) }), []);
    expect([resultat?.valeur, resultat?.precedent, resultat?.evolution]).toEqual([-50, 150, null]);
  });

  it('has no percentage between 16 months and 12', () => {
    const finances = {
      ...typed(900, 750),
      exercice_precedent: { debut: '2022-09-01', fin: '2023-12-31' },
    };
    const { ville } = computeChiffres(makeEdition({ indicateurs, finances }), []);
    expect([ville?.precedent, ville?.evolution]).toEqual([750, null]);
  });
});
