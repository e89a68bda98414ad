import type { IndicateurSaisi } from '../../schemas/indicateurs.ts';
import type { Chiffre } from '../domain/chiffres.ts';
import type { Part } from '../domain/repartition.ts';
import { foldLibelle } from '../format/libelle.ts';
import { formatNumber } from '../format/nombre.ts';
import { joinFrench } from '../format/texte.ts';
import type { Constat, Regle } from './regle.ts';

/** Below this a count may name somebody (domaine.md, § 4). */
const SEUIL = 5;

/**
 * People told by their health, their handicap, their poverty, their status or what they suffered: where few are in a
 * place, a neighbour knows who. « Patients » alone may be those of a commission: they are not here.
 */
const SENSIBLES = [
  'handicap',
  'rqth',
  'aah',
  'malades?',
  'atteint(?:e?s)? d',
  'patients (?:suivis|accompagnes|pris en charge|inclus|orientes|hospitalises|vus|diagnostiques)',
  'depressi',
  'suicid',
  'addict',
  'toxicoman',
  'alcooli',
  'cancer',
  'vih',
  'sida',
  'seropositi',
  'ivg',
  'rsa',
  'sans (?:abri|domicile|papiers|logement)',
  'sdf',
  'precaires?',
  'surendett',
  'expuls',
  'demandeurs? d asile',
  'refugiee?s',
  'exilee?s',
  'mineurs? (?:isole|non accompagne|protege|place|en danger)',
  'victimes?',
  'violences',
  'detenu',
  'incarcer',
  'sous main de justice',
  'tutelle',
  'curatelle',
];
const SENSIBLE = new RegExp(`\\b(?:${SENSIBLES.join('|')})`);
/** What is counted of them is no person: « réunions sur les addictions », « équipes », « protocoles ». */
const PERSONNES =
  /^(?:nombre de |dont )?(?:(?:nouve(?:aux|lles)|jeunes) )?(?:personnes?|patiente?s?|malades|beneficiaires?|allocataires?|usage?re?s|adherente?s?|salariee?s?|jeunes|enfants|mineurs?|femmes|hommes|familles|menages|demandeurs|refugiee?s|exilee?s|victimes|detenue?s|participante?s?|membres|licenciee?s|stagiaires|apprenante?s?|residente?s?|hebergee?s|accueillie?s|sans abri|travailleurs|seropositi\w+|alcooliques|toxicomanes)\b/;

function smallOf(parts: readonly Part[] | null): Part[] {
  return (parts ?? []).filter(({ valeur }) => valeur !== null && valeur > 0 && valeur < SEUIL);
}

const LIEUX = [
  { detail: 'parDepartement', cle: 'par_departement' },
  { detail: 'parTerritoire', cle: 'par_territoire' },
] as const satisfies { detail: keyof Chiffre; cle: keyof IndicateurSaisi }[];

/** Few people of a sensitive kind in one place, printed without a threshold. */
export const checkPetitsEffectifs: Regle = ({ edition, chiffres }) =>
  Object.entries(edition.indicateurs).flatMap(([id, indicateur]) => {
    const folded = foldLibelle(indicateur.libelle);
    if (indicateur.seuil_secret !== undefined || !PERSONNES.test(folded) || !SENSIBLE.test(folded)) return [];
    return LIEUX.flatMap(({ detail, cle }): Constat[] => {
      const small = indicateur[cle] === undefined ? [] : smallOf(chiffres[id]?.[detail] ?? null);
      if (small.length === 0) return [];
      const lieux = joinFrench(small.map(({ nom, valeur }) => `${nom} (${formatNumber(valeur ?? 0)})`));
      return [
        {
          ...{ source: 'indicateurs', chemin: [id, cle], gravite: 'alerte', code: 'C-PETIT-EFFECTIF' },
          message: `${indicateur.libelle} : moins de ${SEUIL} personnes, qu’on pourrait reconnaître : ${lieux}`,
          conseil: `Ajoutez « seuil_secret: ${SEUIL} » à ce chiffre : ces nombres seront masqués partout.`,
        },
      ];
    });
  });
