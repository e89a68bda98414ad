import type { TableauSaisi } from '../../schemas/tableaux.ts';
import { foldLibelle } from '../format/libelle.ts';
import { formatNumber, formatSigned } from '../format/nombre.ts';
import { addCellules, type Cellule, isPourcentage, readCellule, readSomme } from './cellule.ts';
import type { Constat, Regle } from './regle.ts';

const TOTAL = /^(?:total|totaux|sous total|ensemble$|somme$)/;
/** People or things that come several times are counted once in such a total. */
const DISTINCTS = /\b(?:distinct|different|unique|sans double|moyen|median|taux|part)/;
const CONSEIL =
  'Corrigez une cellule ou le total ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : le tableau s’imprime tel qu’il est tapé.';

const nameOf = (cellule: Cellule | undefined): string => (cellule == null ? '' : String(cellule));

/** One total of the table and the sums that it may be. */
interface Somme {
  chemin: Constat['chemin'];
  ou: string;
  donnent: string;
  total: number;
  /** Any of these makes it right; the first is the one told. */
  sommes: number[];
  /** Addends of the first. */
  termes: number[];
  /** How far rounding may take it. */
  tolerance: number;
}

/** Amounts are often rounded to the euro: half of one a line. */
function toleranceOf(unite: string | undefined, lignes: number): number {
  return unite !== undefined && /€/.test(unite) ? lignes / 2 : 0;
}

/**
 * Whether a total contradicts its addends. One that is no larger than the largest of several is a mean or a rate, not a
 * sum.
 */
function isWrong({ total, sommes, termes, tolerance }: Somme): boolean {
  if (sommes.some((somme) => Math.abs(somme - total) <= tolerance + 1e-9)) return false;
  const positive = termes.filter((terme) => terme > 0);
  return positive.length < 2 || total > Math.max(...positive);
}

function tell({ chemin, ou, donnent, total, sommes: [somme = 0] }: Somme): Constat {
  return {
    ...{ source: 'tableaux', chemin, gravite: 'alerte', code: 'C-TABLEAU' },
    message: `${ou} : ${formatNumber(total)}, ${donnent} ${formatNumber(somme)} (écart : ${formatSigned(total - somme, 2)})`,
    conseil: CONSEIL,
  };
}

/** Rows called « Total », column by column: of all the rows above, of those since the last total, or of the totals above. */
function sumRows(id: string, { titre, colonnes, lignes }: TableauSaisi): Somme[] {
  const rows = lignes.map((cellules) => {
    const nom = foldLibelle(nameOf(cellules[0]));
    return { cellules, nom, total: TOTAL.test(nom) };
  });
  return rows.flatMap(({ cellules: ligne, nom, total: isTotal }, l): Somme[] => {
    if (!isTotal || DISTINCTS.test(nom)) return [];
    const above = rows.slice(0, l);
    const since = above.slice(above.findLastIndex(({ total }) => total) + 1);
    const plain = above.filter(({ total }) => !total);
    const totals = above.filter(({ total }) => total);
    const below = l === 0 ? rows.slice(1).filter(({ total }) => !total) : [];
    const groups = nom.startsWith('sous') ? [since] : [plain, since, totals, below];
    const sets = groups
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ cellules }) => cellules));
    return colonnes.flatMap(({ titre: colonne, unite }, c): Somme[] => {
      const total = readCellule(ligne[c]);
      const pourcent = unite === '%' || isPourcentage(ligne[c]);
      if (c === 0 || total === null || DISTINCTS.test(foldLibelle(colonne))) return [];
      // A rate of the whole is no sum of rates; parts of 100 are.
      if (pourcent && total !== 100) return [];
      const known = sets.flatMap((group) => {
        const somme = addCellules(group.map((other) => other[c]));
        return somme === null ? [] : [{ group, somme }];
      });
      const [first] = known;
      if (!first) return [];
      return [
        {
          chemin: [id, 'lignes', l, c],
          ou: `« ${titre} », ligne « ${nameOf(ligne[0])} », colonne « ${colonne} »`,
          donnent: 'les lignes donnent',
          total,
          sommes: known.map(({ somme }) => somme),
          termes: first.group.map((other) => readCellule(other[c]) ?? 0),
          tolerance: pourcent ? 1 : toleranceOf(unite, first.group.length),
        },
      ];
    });
  });
}

/** The column « Total », row by row: of the columns of its unit on its left, on its right, or on both. */
function sumColumns(id: string, { titre, colonnes, lignes }: TableauSaisi): Somme[] {
  return colonnes.flatMap(({ titre: colonne, unite }, t): Somme[] => {
    if (t === 0 || unite === '%' || !/^(?:total|ensemble)$/.test(foldLibelle(colonne))) return [];
    const parts = colonnes.flatMap((autre, c) =>
      c === 0 || c === t || autre.unite !== unite || /^dont /.test(foldLibelle(autre.titre)) ? [] : [c],
    );
    const sets = [parts.filter((c) => c < t), parts.filter((c) => c > t), parts].filter(
      (set) => set.length > 1,
    );
    const sommes = lignes.flatMap((ligne, l): Somme[] => {
      const total = readCellule(ligne[t]);
      const known = sets.flatMap((set) => {
        const somme = addCellules(set.map((c) => ligne[c]));
        return somme === null ? [] : [{ set, somme }];
      });
      const [first] = known;
      if (total === null || !first) return [];
      return [
        {
          chemin: [id, 'lignes', l, t],
          ou: `« ${titre} », ligne « ${nameOf(ligne[0])} », colonne « ${colonne} »`,
          donnent: 'les autres colonnes donnent',
          total,
          sommes: known.map(({ somme }) => somme),
          termes: first.set.map((c) => readCellule(ligne[c]) ?? 0),
          tolerance: toleranceOf(unite, first.set.length),
        },
      ];
    });
    // Where most rows disagree, the other columns are no parts of it.
    return sommes.filter(isWrong).length * 2 < sommes.length ? sommes : [];
  });
}

/** « 3 + 2 = 6 ». */
function checkSommesEcrites(id: string, { titre, colonnes, lignes }: TableauSaisi): Constat[] {
  return lignes.flatMap((ligne, l) =>
    ligne.flatMap((cellule, c): Constat[] => {
      const ecrite = readSomme(cellule);
      if (!ecrite || ecrite.annonce === null || ecrite.annonce === ecrite.somme) return [];
      return [
        {
          ...{ source: 'tableaux', chemin: [id, 'lignes', l, c], gravite: 'alerte', code: 'C-TABLEAU' },
          message: `« ${titre} », colonne « ${colonnes[c]?.titre ?? ''} » : « ${nameOf(cellule)} », l’addition donne ${formatNumber(ecrite.somme)}`,
          conseil: CONSEIL,
        },
      ];
    }),
  );
}

/** Totals of the free tables against their rows and columns. */
export const checkTableaux: Regle = ({ edition: { tableaux } }) =>
  Object.entries(tableaux).flatMap(([id, tableau]) => [
    ...[...sumRows(id, tableau), ...sumColumns(id, tableau)].filter(isWrong).map(tell),
    ...checkSommesEcrites(id, tableau),
  ]);
