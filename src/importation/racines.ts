import type { Place } from './plan-comptable.ts';

/** A line of `finances.yaml` that names accounts by their root: they go there, whatever the chart says. */
export interface Rattachement {
  racine: string;
  place: Place;
}

/** An account without the zeros that fill it up: `741000` and `74100000` are both `741`. */
export function strip(numero: string): string {
  return numero.slice(0, 3) + numero.slice(3).replace(/0+$/, '');
}

/** The longest root that takes an account. */
export function rootOf(numero: string, rattachements: readonly Rattachement[]): Rattachement | undefined {
  let best: Rattachement | undefined;
  for (const rattachement of rattachements) {
    const { racine } = rattachement;
    const takes = numero.startsWith(racine) || strip(numero) === strip(racine);
    if (takes && (best === undefined || racine.length > best.racine.length)) best = rattachement;
  }
  return best;
}
