import { agendaSchema } from './agenda.ts';
import { cartesSchema } from './cartes.ts';
import { coupDOeilSchema } from './coup-d-oeil.ts';
import { ecartsSchema } from './ecarts.ts';
import { equipeSchema } from './equipe.ts';
import { evenementsSchema } from './evenements.ts';
import { financesSchema } from './finances.ts';
import { gouvernanceSchema } from './gouvernance.ts';
import { graphiquesSchema } from './graphiques.ts';
import { groupesDeTravailSchema } from './groupes-de-travail.ts';
import { indicateursSchema } from './indicateurs.ts';
import { nuagesSchema } from './nuages.ts';
import { parcoursParId } from './parcours.ts';
import { partenairesSchema } from './partenaires.ts';
import { perspectivesSchema } from './perspectives.ts';
import { promotionsSchema } from './promotions.ts';
import { rapportSchema } from './rapport.ts';
import { tableauxSchema } from './tableaux.ts';
import { temoignagesSchema } from './temoignages.ts';
import { territoiresSchema } from './territoires.ts';

/** Every YAML file of an edition, by its name without `.yaml`. Only `rapport` must exist. */
export const fichiersEdition = {
  rapport: rapportSchema.describe(
    'Le document : titre, exercice, crédits, sources. Le seul fichier obligatoire d’une édition.',
  ),
  indicateurs: indicateursSchema.describe(
    'Tous les chiffres du rapport. Chacun s’écrit une seule fois, sous un identifiant que le reste appelle.',
  ),
  'coup-d-oeil': coupDOeilSchema.describe(
    'La page « En un coup d’œil » : les chiffres à retenir, et leur dessin.',
  ),
  gouvernance: gouvernanceSchema.describe(
    'Qui décide : conseil, bureau, collèges, et les instances où la structure est représentée.',
  ),
  equipe: equipeSchema.describe(
    'Les salariés, avec leur temps de travail et leurs dates : l’effectif d’un jour se calcule.',
  ),
  evenements: evenementsSchema.describe(
    'Les évènements de l’année : webinaires, journées, formations, réunions.',
  ),
  promotions: promotionsSchema.describe('Les formations et leurs promotions.'),
  partenaires: partenairesSchema.describe('Les partenaires, par catégorie.'),
  perspectives: perspectivesSchema.describe('L’année qui vient.'),
  graphiques: graphiquesSchema.describe(
    'Ce que montrent les graphiques ; les chiffres restent dans indicateurs.yaml.',
  ),
  cartes: cartesSchema.describe('Ce que montrent les cartes ; les chiffres restent dans indicateurs.yaml.'),
  tableaux: tableauxSchema.describe('Les tableaux qu’aucun autre fichier ne décrit.'),
  territoires: territoiresSchema.describe(
    'Les territoires : des groupes de départements, qui les anime, et leurs chiffres.',
  ),
  parcours: parcoursParId.describe('Les parcours : un effectif qui diminue ou se partage, étape par étape.'),
  nuages: nuagesSchema.describe('Les nuages de mots.'),
  temoignages: temoignagesSchema.describe('Les témoignages, avec l’accord de leurs auteurs.'),
  'groupes-de-travail': groupesDeTravailSchema.describe(
    'Les groupes de travail : missions, axes, séances, résultats et objectifs.',
  ),
  finances: financesSchema.describe(
    'Les comptes de l’exercice et du précédent ; les totaux et les résultats se calculent.',
  ),
  agenda: agendaSchema.describe('Les rendez-vous de l’année : réunions, rencontres, webinaires.'),
  ecarts: ecartsSchema.describe('Les écarts de la source que quelqu’un a vus et acceptés, avec sa raison.'),
} as const;

export type NomFichier = keyof typeof fichiersEdition;
