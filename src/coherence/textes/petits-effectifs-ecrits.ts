import type { ConstatDeTexte, RegleDesTextes } from '../regle.ts';
import { holdsOne } from './indices.ts';

const QUALITES =
  'handicapée?s?|en\\ssituation\\sde\\shandicap|en\\sarrêt\\s(?:maladie|de\\stravail)|en\\scongés?\\s(?:maladie|maternité|paternité)|en\\smi-temps\\sthérapeutique|séropositi(?:f|ve)s?|sans\\spapiers|sous\\stutelle|sous\\scuratelle|sous\\smain\\sde\\sjustice|victimes?\\sde\\sviolences|autistes?|trisomiques?|enceintes?';

/** Four at most, counted: « deux salariées en congé maternité », « douze élèves, dont une autiste ». */
const PETIT = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:[Dd]eux|[Tt]rois|[Qq]uatre|[2-4])\\s(?:de\\snos\\s|de\\sses\\s)?(?:salariée?s|bénévoles|adhérente?s|élèves|enfants|jeunes|résidente?s|licenciée?s|stagiaires|apprenante?s|collègues|agents|personnes)\\s(?:(?:sont|étaient)\\s)?|dont\\s(?:une?|deux|trois|quatre|[2-4])\\s(?:personnes?\\s)?)(?:${QUALITES})(?!\\p{L})`,
  'gu',
);

/** Most texts hold none of these, and are not read further. */
const INDICES =
  'handicap,en arrêt,en congé,mi-temps,séroposi,papiers,tutelle,curatelle,de justice,violences,autiste,trisom,enceinte'.split(
    ',',
  );

/**
 * So few people that the report says of each what is hers alone. Fewer than five: the usual threshold of statistical
 * secrecy for health and social data. No fault: « une personne handicapée », which is nobody in particular.
 */
export const checkPetitsEffectifsEcrits: RegleDesTextes = ({ passages }) =>
  passages.flatMap((passage): ConstatDeTexte[] =>
    [...(holdsOne(passage.texte, INDICES) ? passage.texte.matchAll(PETIT) : [])].map(
      ({ 0: ecrit, index }) => ({
        passage,
        debut: index,
        gravite: 'alerte',
        code: 'C-PETIT-EFFECTIF',
        message: `« ${ecrit} » : si peu de personnes se reconnaissent`,
        conseil: 'Écrivez « moins de cinq », ou retirez cette précision.',
      }),
    ),
  );
