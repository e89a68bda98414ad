/** Tables of the bilan and of the financial equilibrium. */
import type { GroupeActif, GroupePassif } from '../../domain/comptes/bilan.ts';
import { sumGroupes } from '../../domain/comptes/bilan.ts';
import { EXERCICES, isKnown } from '../../domain/comptes/centimes.ts';
import type { Comptes } from '../../domain/comptes/comptes.ts';
import { type Equilibre, listEquilibre } from '../../domain/comptes/equilibre.ts';
import { formatDate } from '../../format/date.ts';
import { formatNumber, INSECABLE } from '../../format/nombre.ts';
import { chooseUnite, formatMontant, formatSomme, sayUnite, type Unite } from './montants.ts';
import { notesOfPublies } from './notes.ts';
import type { SourceComptes } from './source.ts';
import {
  cellsOf,
  columnsOf,
  type LigneComptes,
  notesOfDurees,
  notesOfPrecedent,
  type TableComptesVue,
} from './table.ts';

const ACTIF: [GroupeActif[], string][] = [
  [['immobilise'], 'Actif immobilisé'],
  [['circulant', 'tresorerie'], 'Actif circulant'],
];
const PASSIF: [GroupePassif[], string][] = [
  [['fonds_propres'], 'Fonds propres'],
  [['fonds_dedies'], 'Fonds reportés et dédiés'],
  [['provisions'], 'Provisions'],
  [['emprunts', 'dettes'], 'Dettes'],
];

/** Lines of a group, then its sum when they are several. */
function groupLines<L extends { libelle: string; groupe: GroupeActif | GroupePassif }>(
  lignes: readonly L[],
  groupes: readonly [(GroupeActif | GroupePassif)[], string][],
  write: (ligne: L) => string[],
  total: (lignes: readonly L[], groupes: (GroupeActif | GroupePassif)[]) => string[],
): LigneComptes[] {
  return groupes.flatMap(([names, titre]): LigneComptes[] => {
    const mine = lignes.filter(({ groupe }) => names.includes(groupe));
    const rows = mine.map((ligne): LigneComptes => ({
      ...{ nature: 'ligne', libelle: ligne.libelle, cellules: write(ligne) },
    }));
    return mine.length < 2
      ? rows
      : [
          ...rows.map((row): LigneComptes => ({ ...row, nature: 'detail' })),
          { nature: 'total', libelle: titre, cellules: total(mine, names) },
        ];
  });
}

/** Actif (brut, amortissements, net N, net N-1) and passif (N, N-1); null without a bilan. */
export function tablesBilan(
  { bilan, exercices }: Comptes,
  { affichage, source, retraitement }: SourceComptes,
): { actif: TableComptesVue; passif: TableComptesVue } | null {
  if (!bilan) return null;
  const unite = chooseUnite(
    affichage,
    [...bilan.actif, ...bilan.passif].flatMap(({ montant, precedent }) => [montant, precedent]),
  );
  const format = (centimes: number | null): string => formatMontant(centimes, unite);
  const precedent = [...bilan.actif, ...bilan.passif].some((ligne) => ligne.precedent !== null);
  const past = (value: number | null): string[] => (precedent ? [format(value)] : []);
  const amortis = bilan.actif.some(({ amortissements }) => amortissements !== null);
  const gross = (brut: number | null, worn: number | null): string[] =>
    amortis ? [format(brut), format(worn)] : [];
  const le = formatDate(exercices.fins.montant);
  const { noms } = exercices;
  const before = precedent
    ? [{ titre: amortis ? `Net ${noms.precedent}` : noms.precedent, discrete: false }]
    : [];
  const { totalActif, totalPassif } = bilan;
  const actif: TableComptesVue = {
    id: 'bilan-actif',
    titre: `Bilan au ${le} : actif`,
    unite: sayUnite(unite),
    colonnes: [
      ...(amortis
        ? [
            { titre: 'Brut', discrete: true },
            { titre: 'Amortis­sements', discrete: true },
          ]
        : []),
      { titre: amortis ? `Net ${noms.montant}` : noms.montant, discrete: false },
      ...before,
    ],
    lignes: [
      ...groupLines(
        bilan.actif,
        ACTIF,
        (ligne) => [
          ...gross(ligne.brut, ligne.amortissements),
          format(ligne.montant),
          ...past(ligne.precedent),
        ],
        (lignes, groupes) => {
          const net = sumGroupes(lignes, groupes);
          const brut = lignes.reduce((sum, ligne) => sum + ligne.brut, 0);
          const worn = lignes.reduce((sum, ligne) => sum + (ligne.amortissements ?? 0), 0);
          return [...gross(brut, worn === 0 ? null : worn), format(net.montant), ...past(net.precedent)];
        },
      ),
      {
        nature: 'resultat',
        libelle: 'Total de l’actif',
        cellules: [
          ...gross(totalActif.brut, totalActif.amortissements),
          format(totalActif.montant),
          ...past(totalActif.precedent),
        ],
      },
    ],
    notes: [],
    source: undefined,
  };
  const passif: TableComptesVue = {
    id: 'bilan-passif',
    titre: `Bilan au ${le} : passif`,
    unite: sayUnite(unite),
    colonnes: [
      { titre: noms.montant, discrete: false },
      ...(precedent ? [{ titre: noms.precedent, discrete: false }] : []),
    ],
    lignes: [
      ...groupLines(
        bilan.passif,
        PASSIF,
        (ligne) => [format(ligne.montant), ...past(ligne.precedent)],
        (lignes, groupes) => {
          const sums = sumGroupes(lignes, groupes);
          return [format(sums.montant), ...past(sums.precedent)];
        },
      ),
      {
        nature: 'resultat',
        libelle: 'Total du passif',
        cellules: [format(totalPassif.montant), ...past(totalPassif.precedent)],
      },
    ],
    notes: notesOfPrecedent({ exercices, precedent }, retraitement),
    source,
  };
  return { actif, passif };
}

const FORMULES: Record<string, string> = {
  fonds_de_roulement: 'Fonds propres, fonds dédiés, provisions et emprunts, moins les immobilisations nettes',
  besoin_en_fonds_de_roulement:
    'Stocks, créances et charges d’avance, moins les dettes à court terme et les produits d’avance',
  tresorerie: 'Fonds de roulement moins besoin en fonds de roulement',
};

/** « 660 jours » of charges, and how they are counted. */
function joursLine(
  { jours, joursDExercice, chargesDecaissables, tresorerie }: Equilibre,
  { precedent, unite, comparables }: { precedent: boolean; unite: Unite; comparables: boolean },
): LigneComptes[] {
  const [cash, paid] = [tresorerie.imprime.montant, chargesDecaissables.montant];
  if (jours.montant === null || cash === null || paid === null) return [];
  const tell = (value: number | null): string =>
    value === null ? '–' : `${formatNumber(value)}${INSECABLE}j`;
  const days = formatNumber(joursDExercice.montant);
  return [
    {
      nature: 'resultat',
      libelle: 'Jours de charges',
      precision: `Trésorerie × ${days} jours / charges décaissables : ${formatSomme(cash, unite)} × ${days} / ${formatSomme(paid, unite)}`,
      cellules: [
        tell(jours.montant),
        ...(precedent ? [tell(jours.precedent), '', ...(comparables ? [''] : [])] : []),
      ],
    },
  ];
}

/** Fonds de roulement, besoin, trésorerie and days of charges, each with its formula; null when nothing is known. */
export function tableEquilibre(
  { equilibre, exercices }: Comptes,
  { affichage, source, arrondi, retraitement }: SourceComptes,
): TableComptesVue | null {
  const postes = equilibre ? listEquilibre(equilibre) : [];
  if (!equilibre || postes.length === 0) return null;
  const unite = chooseUnite(
    affichage,
    postes.flatMap(({ imprime }) => EXERCICES.map((exercice) => imprime[exercice])),
  );
  const precedent = postes.some(({ imprime }) => imprime.precedent !== null);
  // Balances at one date compare whatever the length of the exercices: only the days depend on it.
  const comparaison = { exercices: { ...exercices, comparables: true }, unite, precedent };
  const published = postes.every(({ calcule, cle }) => !isKnown(calcule) || cle === 'tresorerie');
  return {
    id: 'equilibre-financier',
    titre: `Équilibre financier au ${formatDate(exercices.fins.montant)}`,
    unite: sayUnite(unite),
    colonnes: columnsOf(comparaison),
    lignes: [
      ...postes.map((poste): LigneComptes => ({
        nature: poste.cle === 'tresorerie' ? 'total' : 'ligne',
        libelle: poste.libelle,
        ...(FORMULES[poste.cle] === undefined ? {} : { precision: FORMULES[poste.cle] ?? '' }),
        cellules: cellsOf(poste.imprime, comparaison, { solde: true, publiee: poste.evolutionPubliee }),
      })),
      ...joursLine(equilibre, { precedent, unite, comparables: true }),
    ],
    notes: [
      ...(published ? ['Valeurs publiées par la source : le bilan n’est pas donné.'] : []),
      ...(equilibre.jours.montant === null || !precedent ? [] : notesOfDureesDeJours(comparaison, exercices)),
      ...notesOfPrecedent(comparaison, retraitement),
      ...notesOfPublies(postes, exercices, { unite, arrondi }),
    ],
    source,
  };
}

/** The days of two exercices of unlike lengths are each counted on their own. */
function notesOfDureesDeJours(
  comparaison: Parameters<typeof notesOfDurees>[0],
  exercices: Comptes['exercices'],
): string[] {
  return notesOfDurees({ ...comparaison, exercices }).length === 0
    ? []
    : [
        `Les jours de charges sont comptés sur la durée de chaque exercice : ${exercices.mois.montant} mois en ${exercices.noms.montant}, ${exercices.mois.precedent} mois en ${exercices.noms.precedent}.`,
      ];
}
