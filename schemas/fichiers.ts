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
  rapport: rapportSchema,
  indicateurs: indicateursSchema,
  'coup-d-oeil': coupDOeilSchema,
  gouvernance: gouvernanceSchema,
  equipe: equipeSchema,
  evenements: evenementsSchema,
  promotions: promotionsSchema,
  partenaires: partenairesSchema,
  perspectives: perspectivesSchema,
  graphiques: graphiquesSchema,
  cartes: cartesSchema,
  tableaux: tableauxSchema,
  territoires: territoiresSchema,
  parcours: parcoursParId,
  nuages: nuagesSchema,
  temoignages: temoignagesSchema,
  'groupes-de-travail': groupesDeTravailSchema,
  finances: financesSchema,
  agenda: agendaSchema,
  ecarts: ecartsSchema,
} as const;

export type NomFichier = keyof typeof fichiersEdition;
