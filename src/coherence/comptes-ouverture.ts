import type { Bilan } from '../domain/comptes/bilan.ts';
import { sumCentimes } from '../domain/comptes/centimes.ts';
import { computeComptes } from '../domain/comptes/comptes.ts';
import { findPrecedente } from '../domain/comptes/exercice.ts';
import { foldLibelle } from '../format/libelle.ts';
import { type ComptesLus, readComptes, tellEcart, tellMontant } from './comptes-montants.ts';
import type { Constat, Dossier, Regle } from './regle.ts';

function tell(
  chemin: Constat['chemin'],
  quoi: string,
  [ici, ou]: readonly [number, string],
  [la, source]: readonly [number, string],
  conseil: string,
): Constat {
  return {
    ...{ source: 'finances', chemin, gravite: 'alerte', code: 'C-OUVERTURE', conseil },
    message: `${quoi} : ${tellMontant(ici)} ${ou}, ${tellMontant(la)} ${source} (${tellEcart(ici, la)})`,
  };
}

type Annee = 'montant' | 'precedent';

/** Sum of some lines of the passif; null when the bilan has none of them. */
function sumPassif(bilan: Bilan, rubriques: readonly string[], annee: Annee): number | null {
  return sumCentimes(
    bilan.passif.filter(({ rubrique }) => rubriques.includes(rubrique)).map((ligne) => ligne[annee]),
  );
}

const REPORTES = ['report_a_nouveau', 'reserves'];

/**
 * The result of last year went into the report à nouveau or the réserves: together they hold at the closing what they
 * held at the opening and that result.
 */
function checkReport({ comptes: { bilan }, arrondi }: ComptesLus): Constat[] {
  if (!bilan) return [];
  const now = sumPassif(bilan, REPORTES, 'montant');
  const before = sumPassif(bilan, REPORTES, 'precedent');
  const result = sumPassif(bilan, ['resultat'], 'precedent');
  if (now === null || before === null || result === null) return [];
  const expected = before + result;
  // Each line may be rounded.
  const lignes = bilan.passif.filter(({ rubrique }) => [...REPORTES, 'resultat'].includes(rubrique)).length;
  if (Math.abs(now - expected) <= (arrondi ? lignes * 100 : 0)) return [];
  const rang = bilan.passif.findIndex(({ rubrique }) => REPORTES.includes(rubrique));
  return [
    {
      ...{ source: 'finances', chemin: ['bilan', 'passif', rang, 'montant'], gravite: 'alerte' },
      code: 'C-OUVERTURE',
      message: `report à nouveau et réserves : ${tellMontant(now)} à la clôture, ${tellMontant(expected)} à l’ouverture avec le résultat de l’exercice précédent (${tellMontant(before)} + ${tellMontant(result)} ; ${tellEcart(now, expected)})`,
      conseil:
        'Corrigez une ligne du passif ; si une partie du résultat est allée ailleurs (fonds propres, correction d’erreur), laissez.',
    },
  ];
}

/** Fonds dédiés open where they closed: in the bilan of N-1, and project by project in last year's édition. */
function checkFonds({ comptes: { bilan, fondsDedies }, arrondi }: ComptesLus, dossier: Dossier): Constat[] {
  const opening = sumCentimes(fondsDedies.map(({ ouverture }) => ouverture));
  const closed = bilan && sumPassif(bilan, ['fonds_dedies'], 'precedent');
  const tolerance = arrondi ? fondsDedies.length * 100 : 0;
  const whole =
    opening === null || closed === null || Math.abs(opening - closed) <= tolerance
      ? []
      : [
          tell(
            ['fonds_dedies'],
            'fonds dédiés',
            [opening, 'à l’ouverture dans leur tableau'],
            [closed, 'au bilan de l’exercice précédent'],
            'Corrigez l’ouverture d’un projet, ajoutez celui qui manque, ou corrigez le passif.',
          ),
        ];
  const last = findPrecedente(dossier.edition, dossier.precedentes);
  const past = new Map(
    (last ? (computeComptes(last, [])?.fondsDedies ?? []) : []).map(({ projet, imprimee }) => [
      foldLibelle(projet),
      imprimee,
    ]),
  );
  const projects = fondsDedies.flatMap(({ projet, ouverture }, i): Constat[] => {
    const there = past.get(foldLibelle(projet));
    if (!last || there === undefined || Math.abs(ouverture - there) <= (arrondi ? 100 : 0)) return [];
    return [
      tell(
        ['fonds_dedies', i, 'ouverture'],
        `fonds dédiés, ${projet}`,
        [ouverture, 'à l’ouverture'],
        [there, `à la clôture dans l’édition ${last.annee}`],
        `Reprenez le solde de l’édition ${last.annee}, ou corrigez-la.`,
      ),
    ];
  });
  return projects.length > 0 ? projects : whole;
}

/** Balances carried forward against those that open the exercice. Accounts that say why they are restated are left. */
export const checkOuverture: Regle = (dossier) => {
  const lus = readComptes(dossier);
  if (!lus || lus.edition.finances?.retraitement !== undefined) return [];
  return [...checkReport(lus), ...checkFonds(lus, dossier)];
};
