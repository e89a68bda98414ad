import { sumCentimes } from '../domain/comptes/centimes.ts';
import { type ComptesLus, readComptes, tellEcart, tellMontant } from './comptes-montants.ts';
import type { Constat, Regle } from './regle.ts';

const MOUVEMENTS = [
  { cle: 'reports', section: 'charges_exploitation', rubrique: 'reports_fonds_dedies', nom: 'reports' },
  {
    cle: 'utilisations',
    section: 'produits_exploitation',
    rubrique: 'utilisations_fonds_dedies',
    nom: 'utilisations',
  },
] as const;

/** The movements of all projects against the lines of the compte de résultat that hold them. */
function checkMouvements({ comptes: { fondsDedies, compte }, arrondi }: ComptesLus): Constat[] {
  return MOUVEMENTS.flatMap(({ cle, section, rubrique, nom }): Constat[] => {
    const total = sumCentimes(fondsDedies.map((fonds) => fonds[cle]));
    const lignes = compte?.sections[section].lignes.filter((ligne) => ligne.cle === rubrique) ?? [];
    const inCompte = sumCentimes(lignes.map(({ imprime }) => imprime.montant));
    const tolerance = arrondi ? fondsDedies.length * 100 : 0;
    if (total === null || inCompte === null || Math.abs(total - inCompte) <= tolerance) return [];
    return [
      {
        source: 'finances',
        chemin: ['fonds_dedies'],
        gravite: 'alerte',
        code: 'C-FONDS-DEDIES',
        message: `fonds dédiés, ${nom} : ${tellMontant(total)} dans leur tableau, ${tellMontant(inCompte)} au compte de résultat (${tellEcart(total, inCompte)})`,
        conseil: `Corrigez un projet, ou la ligne « ${rubrique} » du compte.`,
      },
    ];
  });
}

/** Closing = opening + reports − utilisations, project by project; and together what the bilan and the compte hold. */
export const checkFondsDedies: Regle = (dossier) => {
  const lus = readComptes(dossier);
  if (!lus || lus.comptes.fondsDedies.length === 0) return [];
  const { fondsDedies, bilan } = lus.comptes;
  const closings = [
    ...checkMouvements(lus),
    ...fondsDedies.flatMap((fonds, i): Constat[] => {
      const { projet, ouverture, reports, utilisations, cloture, cloturePubliee } = fonds;
      // Opening and two movements, each rounded.
      const tolerance = lus.arrondi ? 300 : 0;
      if (cloturePubliee === null || Math.abs(cloturePubliee - cloture) <= tolerance) return [];
      return [
        {
          source: 'finances',
          chemin: ['fonds_dedies', i, 'cloture_publiee'],
          gravite: 'alerte',
          code: 'C-FONDS-DEDIES',
          message: `fonds dédiés, ${projet} : la source imprime ${tellMontant(cloturePubliee)} à la clôture, le calcul donne ${tellMontant(cloture)} (${tellMontant(ouverture)} + ${tellMontant(reports ?? 0)} − ${tellMontant(utilisations ?? 0)} ; ${tellEcart(cloturePubliee, cloture)})`,
          conseil:
            'Corrigez l’ouverture, un mouvement ou la clôture ; si la source est ainsi, acceptez l’écart dans ecarts.yaml : la clôture publiée s’imprime.',
        },
      ];
    }),
  ];
  const inBilan = sumCentimes(
    (bilan?.passif ?? []).filter(({ rubrique }) => rubrique === 'fonds_dedies').map(({ montant }) => montant),
  );
  const total = sumCentimes(fondsDedies.map(({ imprimee }) => imprimee)) ?? 0;
  const tolerance = lus.arrondi ? fondsDedies.length * 100 : 0;
  if (inBilan === null || Math.abs(total - inBilan) <= tolerance) return closings;
  return [
    ...closings,
    {
      source: 'finances',
      chemin: ['fonds_dedies'],
      gravite: 'alerte',
      code: 'C-FONDS-DEDIES',
      message: `fonds dédiés à la clôture : ${tellMontant(total)} dans leur tableau, ${tellMontant(inBilan)} au bilan (${tellEcart(total, inBilan)})`,
      conseil: 'Ajoutez le projet qui manque, ou corrigez la ligne « fonds_dedies » du passif.',
    },
  ];
};
