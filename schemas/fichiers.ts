import { cartesSchema } from './cartes.ts';
import { coupDOeilSchema } from './coup-d-oeil.ts';
import { equipeSchema } from './equipe.ts';
import { evenementsSchema } from './evenements.ts';
import { gouvernanceSchema } from './gouvernance.ts';
import { graphiquesSchema } from './graphiques.ts';
import { indicateursSchema } from './indicateurs.ts';
import { partenairesSchema } from './partenaires.ts';
import { perspectivesSchema } from './perspectives.ts';
import { promotionsSchema } from './promotions.ts';
import { rapportSchema } from './rapport.ts';
import { tableauxSchema } from './tableaux.ts';

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
} as const;

export type NomFichier = keyof typeof fichiersEdition;
