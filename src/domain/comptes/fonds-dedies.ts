import type { Finances } from '../../../schemas/finances.ts';
import { sumCentimes, toCentimes } from './centimes.ts';

/** One project: closing = opening + reports − utilisations. Cents. */
export interface FondsDedie {
  projet: string;
  ouverture: number;
  reports: number | null;
  utilisations: number | null;
  cloture: number;
  cloturePubliee: number | null;
  /** What is printed: as published, else computed. */
  imprimee: number;
}

/** Closings from openings and movements. In: euros as typed. */
export function computeFondsDedies(saisis: NonNullable<Finances['fonds_dedies']>): FondsDedie[] {
  return saisis.map(({ projet, ouverture, reports, utilisations, cloture_publiee }) => {
    const opening = toCentimes(ouverture);
    const added = reports === undefined ? null : toCentimes(reports);
    const used = utilisations === undefined ? null : toCentimes(utilisations);
    const cloture = opening + (added ?? 0) - (used ?? 0);
    const published = cloture_publiee === undefined ? null : toCentimes(cloture_publiee);
    return {
      ...{ projet, ouverture: opening, reports: added, utilisations: used, cloture },
      ...{ cloturePubliee: published, imprimee: published ?? cloture },
    };
  });
}

/** Bottom line of the table. */
export function sumFondsDedies(fonds: readonly FondsDedie[]): Omit<FondsDedie, 'projet'> {
  const total = (cle: 'ouverture' | 'reports' | 'utilisations' | 'cloture' | 'imprimee'): number | null =>
    sumCentimes(fonds.map((fonds_dedie) => fonds_dedie[cle]));
  return {
    ouverture: total('ouverture') ?? 0,
    reports: total('reports'),
    utilisations: total('utilisations'),
    cloture: total('cloture') ?? 0,
    cloturePubliee: null,
    imprimee: total('imprimee') ?? 0,
  };
}
