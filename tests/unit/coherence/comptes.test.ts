import { describe, expect, it } from 'vitest';
import type { Finances } from '../../../schemas/finances.ts';
import { checkAffectation } from '../../../src/coherence/comptes-affectation.ts';
import { checkComptesBilan } from '../../../src/coherence/comptes-bilan.ts';
import { checkBudget } from '../../../src/coherence/comptes-budget.ts';
import { checkComptesContributions } from '../../../src/coherence/comptes-contributions.ts';
import { checkComptesEvolution } from '../../../src/coherence/comptes-evolution.ts';
import { checkFondsDedies } from '../../../src/coherence/comptes-fonds-dedies.ts';
import { checkComptesPart } from '../../../src/coherence/comptes-part.ts';
import { checkComptesPrecedent } from '../../../src/coherence/comptes-precedent.ts';
import { checkComptesResultat } from '../../../src/coherence/comptes-resultat.ts';
import { checkComptesTotaux } from '../../../src/coherence/comptes-totaux.ts';
import type { Regle } from '../../../src/coherence/regle.ts';
import type { Edition } from '../../../src/edition/types.ts';
import { makeEdition } from '../../aide/edition.ts';

const RULES = [
  ...[checkAffectation, checkComptesBilan, checkBudget, checkComptesContributions, checkComptesEvolution],
  ...[checkFondsDedies, checkComptesPart, checkComptesPrecedent, checkComptesResultat, checkComptesTotaux],
];

function tell(rules: readonly Regle[], finances: Finances | null, precedentes: Edition[] = []): string[] {
  const edition = makeEdition({ finances });
  return rules.flatMap((rule) =>
    rule({ edition, precedentes, chiffres: {} }).map(({ code, gravite }) => `${gravite} ${code}`),
  );
}

const juste: Finances = {
  compte_de_resultat: {
    produits_exploitation: [
      { rubrique: 'cotisations', montant: 300, precedent: 240, evolution_publiee: 25, part_publiee: 30 },
      { rubrique: 'ventes', montant: 700, precedent: 560 },
    ],
    charges_exploitation: [{ rubrique: 'salaires', montant: 900, precedent: 850 }],
    publies: { resultat: { montant: 100, precedent: -50 } },
  },
  contributions_volontaires: {
    ressources: [{ libelle: 'Bénévolat', montant: 80 }],
    emplois: [{ libelle: 'Bénévoles', montant: 80 }],
  },
  bilan: {
    actif: [{ rubrique: 'disponibilites', brut: 400, precedent: 320 }],
    passif: [
      { rubrique: 'report_a_nouveau', montant: 250, precedent: 300 },
      { rubrique: 'resultat', montant: 100, precedent: -50 },
      { rubrique: 'fonds_dedies', montant: 50, precedent: 70 },
    ],
  },
  fonds_dedies: [{ projet: 'Atelier', ouverture: 70, utilisations: 20, cloture_publiee: 50 }],
  budget: {
    annee: 2025,
    produits: [{ libelle: 'Ventes', montant: 1000 }],
    charges: [{ libelle: 'Salaires', montant: 1000 }],
  },
  affectation: [{ libelle: 'Report à nouveau', montant: 100 }],
};

describe('accounts that agree', () => {
  it('say nothing, nor do those that are not there', () => {
    expect(tell(RULES, juste)).toEqual([]);
    expect(tell(RULES, null)).toEqual([]);
    expect(tell(RULES, {})).toEqual([]);
  });
});

const bilan = juste.bilan ?? { actif: [], passif: [] };
const withActif = (brut: number, precedent?: number): Finances => ({
  ...juste,
  bilan: { ...bilan, actif: [{ rubrique: 'disponibilites', brut, precedent }] },
});

describe('what does not agree is told by one rule', () => {
  it.each<[string, Finances, string[]]>([
    ['actif and passif', withActif(401, 320), ['erreur C-BILAN']],
    ['those of last year', withActif(400, 319), ['alerte C-BILAN']],
    ['euros rounded, within one for each line', { ...withActif(404, 320), arrondi: true }, []],
    ['and beyond', { ...withActif(405, 320), arrondi: true }, ['erreur C-BILAN']],
    [
      'the affectation',
      { ...juste, affectation: [{ libelle: 'Réserves', montant: 99.99 }] },
      ['erreur C-AFFECTATION'],
    ],
    [
      'contributions in kind',
      {
        ...juste,
        contributions_volontaires: {
          ressources: [{ libelle: 'Bénévolat', montant: 80 }],
          emplois: [{ libelle: 'Bénévoles', montant: 79 }],
        },
      },
      ['erreur C-CONTRIBUTIONS'],
    ],
    [
      'fonds dédiés of the table and of the bilan',
      { ...juste, fonds_dedies: [{ projet: 'Atelier', ouverture: 70 }] },
      ['alerte C-FONDS-DEDIES'],
    ],
  ])('%s', (_, finances, constats) => {
    expect(tell(RULES, finances)).toEqual(constats);
  });
});

const published = (arrondi: boolean, montant: number): Finances => ({
  arrondi,
  compte_de_resultat: {
    charges_exploitation: [
      { rubrique: 'achats', montant: 100 },
      { rubrique: 'achats_externes', montant: 100 },
      { rubrique: 'salaires', montant: 0 },
    ],
    publies: { charges_exploitation: { montant } },
  },
});

describe('a published total', () => {
  it.each([
    [false, 200, []],
    [false, 200.01, ['alerte C-COMPTES-TOTAL']],
    [true, 202, []],
    // A line that is nothing was not rounded.
    [true, 203, ['alerte C-COMPTES-TOTAL']],
    [true, 197, ['alerte C-COMPTES-TOTAL']],
  ])('rounded: %s, %d', (arrondi, montant, constats) => {
    expect(tell([checkComptesTotaux], published(arrondi, montant))).toEqual(constats);
  });
});

describe('a published evolution', () => {
  const one = (montant: number, precedent: number, evolution_publiee: number): Finances => ({
    compte_de_resultat: {
      produits_exploitation: [{ rubrique: 'ventes', montant, precedent, evolution_publiee }],
    },
  });
  it.each([
    [375596, 301402, 24.6, []],
    [375596, 301402, 25, []],
    [375596, 301402, 26.2, ['alerte C-COMPTES-EVOLUTION']],
    [2, 40, -95, []],
    [2, 40, 95, ['alerte C-COMPTES-EVOLUTION']],
    [500, 0, 100, ['alerte C-COMPTES-EVOLUTION']],
  ])('%d after %d, printed %d %', (n, n1, publiee, constats) => {
    expect(tell([checkComptesEvolution], one(n, n1, publiee))).toEqual(constats);
  });
});

describe('N-1', () => {
  const last = (montant: number): Edition =>
    makeEdition({
      annee: '2023',
      rapport: { titre: 'Rapport', exercice: { debut: '2023-01-01', fin: '2023-12-31' } },
      finances: {
        compte_de_resultat: {
          produits_exploitation: [
            { rubrique: 'cotisations', montant },
            { rubrique: 'ventes', montant: 560 },
          ],
          charges_exploitation: [{ rubrique: 'salaires', montant: 850 }],
        },
      },
    });

  it('typed here is that of last year’s edition, line by line, told once', () => {
    expect(tell([checkComptesPrecedent], juste, [last(240)])).toEqual([]);
    expect(tell([checkComptesPrecedent], juste, [last(250)])).toEqual(
      // The line and the published result.
      ['alerte C-COMPTES-PRECEDENT', 'alerte C-COMPTES-PRECEDENT'],
    );
  });

  it('of a line that is not here is seen by the result', () => {
    const compte = {
      charges_exploitation: [{ rubrique: 'salaires' as const, montant: 900, precedent: 850 }],
    };
    expect(tell([checkComptesPrecedent], { compte_de_resultat: compte }, [last(240)])).toEqual([
      'alerte C-COMPTES-PRECEDENT',
    ]);
  });
});
