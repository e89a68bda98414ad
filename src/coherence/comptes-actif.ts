import { readComptes, tellEcart, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

/** Net = brut − amortissements: what is worn cannot exceed what was bought. */
export const checkActif: Regle = (dossier) =>
  (readComptes(dossier)?.comptes.bilan?.actif ?? []).flatMap(
    ({ libelle, brut, amortissements }, i): Constat[] => {
      if (amortissements === null || amortissements <= Math.max(brut, 0)) return [];
      return [
        {
          ...{ source: 'finances', chemin: ['bilan', 'actif', i, 'amortissements'] },
          ...{ gravite: 'erreur', code: 'C-AMORTISSEMENTS' },
          message: `${libelle} : ${tellMontant(amortissements)} d’amortissements pour ${tellMontant(brut)} brut (${tellEcart(amortissements, brut)})`,
          conseil: 'Corrigez l’un des deux montants ; « brut: » est la valeur avant amortissements.',
        },
      ];
    },
  );
