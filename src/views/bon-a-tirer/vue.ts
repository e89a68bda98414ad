import type { Gouvernance } from '../../../schemas/gouvernance.ts';
import type { VerifiedSite } from '../../coherence/verify-site.ts';
import type { Edition } from '../../edition/types.ts';
import { formatDate, formatPeriod } from '../../format/date.ts';
import { capitalize } from '../../format/texte.ts';
import type { Dossier } from '../dossier.ts';
import { listPersonnes } from '../personnes.ts';
import { listChiffres, listComptes } from './chiffres.ts';
import { listManques } from './manques.ts';
import { listNoms } from './noms.ts';
import type { BonATirerVue } from './types.ts';

/** Who signs a report, in the order of the page; deputies do not. */
const SIGNATAIRES = [/^(co-?)?présiden/i, /^trésori/i, /^secrétaire/i];
const SUPPLEANT = /adjoint|suppléant|vice/i;

function listSignataires(edition: Edition): BonATirerVue['signataires'] {
  const personnes = listPersonnes(edition);
  const membres: NonNullable<Gouvernance['bureau']>['membres'] = edition.gouvernance?.bureau?.membres ?? [];
  const found = SIGNATAIRES.flatMap((pattern) =>
    membres
      .filter(({ fonction }) => pattern.test(fonction) && !SUPPLEANT.test(fonction))
      .map(({ fonction, personne }) => ({
        fonction: capitalize(fonction),
        nom: personnes[personne]?.nom ?? '',
      })),
  );
  return found.length > 0
    ? found
    : [
        { fonction: 'Présidence', nom: '' },
        { fonction: 'Trésorerie', nom: '' },
        { fonction: 'Secrétariat', nom: '' },
      ];
}

/** In: the edition with its figures, what the check found of it, and the version of its data. */
export function buildBonATirer(
  dossier: Dossier,
  { ouverts, notes }: Pick<VerifiedSite, 'ouverts' | 'notes'>,
  version: string,
): BonATirerVue {
  const { edition } = dossier;
  const { rapport, structure } = edition;
  const ag =
    rapport.assemblee_generale === undefined
      ? ''
      : `, assemblée générale du ${formatDate(rapport.assemblee_generale)}`;
  return {
    titre: `${rapport.titre} ${edition.annee}`,
    structure: structure.nom_complet ?? structure.nom,
    exercice: `Exercice ${formatPeriod(rapport.exercice.debut, rapport.exercice.fin)}${ag}`,
    version,
    signataires: listSignataires(edition),
    ouvertes: ouverts.map(({ lieu, diagnostic: { code, message, conseil } }) => ({
      ...{ lieu, code, message, conseil },
    })),
    acceptees: notes.map(({ lieu, diagnostic: { code, message }, ecart }) => ({
      ...{ lieu, code, message, motif: ecart.motif },
      par: `${ecart.auteur}, ${formatDate(ecart.date)}`,
    })),
    manques: listManques(edition),
    chiffres: listChiffres(dossier),
    comptes: listComptes(dossier),
    noms: listNoms(edition),
  };
}
