import { stringify } from 'yaml';
import { A_COMPLETER } from '../../schemas/ecarts.ts';
import type { Edition } from '../edition/types.ts';
import { ofEdition, type Situe } from './ecarts.ts';

/**
 * The open alerts as `ecarts.yaml` accepts them, ready to paste, a part for each édition that has some. Who accepts them
 * fills in why, who and when: the check refuses what is left to complete.
 */
export function formatEcarts(ouverts: readonly Situe[], editions: readonly Edition[]): string {
  const parts = editions.flatMap((edition) => {
    const alertes = ouverts.filter(
      ({ diagnostic }) => diagnostic.gravite === 'alerte' && ofEdition(diagnostic, edition),
    );
    if (alertes.length === 0) return [];
    const ecarts = alertes.map(({ diagnostic: { code, message }, lieu }) => ({
      ...{ code, lieu, constat: message },
      ...{ motif: A_COMPLETER, auteur: A_COMPLETER, date: A_COMPLETER },
    }));
    return [`# data/${edition.id}/ecarts.yaml\n${stringify(ecarts, { lineWidth: 0, singleQuote: true })}`];
  });
  return parts.join('\n');
}
