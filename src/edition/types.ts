import type { Agenda } from '../../schemas/agenda.ts';
import type { CarteSaisie } from '../../schemas/cartes.ts';
import type { ChapitreEnTete } from '../../schemas/chapitre.ts';
import type { CoupDOeil } from '../../schemas/coup-d-oeil.ts';
import type { Equipe } from '../../schemas/equipe.ts';
import type { Evenements } from '../../schemas/evenements.ts';
import type { Finances } from '../../schemas/finances.ts';
import type { Gouvernance } from '../../schemas/gouvernance.ts';
import type { GraphiqueSaisi } from '../../schemas/graphiques.ts';
import type { GroupesDeTravail } from '../../schemas/groupes-de-travail.ts';
import type { IndicateurSaisi } from '../../schemas/indicateurs.ts';
import type { NuageSaisi } from '../../schemas/nuages.ts';
import type { ParcoursSaisi } from '../../schemas/parcours.ts';
import type { Partenaires } from '../../schemas/partenaires.ts';
import type { Perspectives } from '../../schemas/perspectives.ts';
import type { Promotions } from '../../schemas/promotions.ts';
import type { Rapport } from '../../schemas/rapport.ts';
import type { Sigles } from '../../schemas/sigles.ts';
import type { Structure } from '../../schemas/structure.ts';
import type { TableauSaisi } from '../../schemas/tableaux.ts';
import type { TemoignageSaisi } from '../../schemas/temoignages.ts';
import type { ImageEcrite } from './parse-chapitre.ts';
import type { PhotoEcrite } from './photos.ts';
import type { Territoires } from '../../schemas/territoires.ts';

/** One chapter as the sommaire and the routes know it; its text stays in MDX. */
export interface Chapitre extends ChapitreEnTete {
  /** Order in the report, from 1. */
  numero: number;
  /** Address segment: the file name without its prefix and ending. */
  slug: string;
  /** Path relative to the racine's `content/`, without `.mdx`: the id of the content collection. */
  entree: string;
  /** What its `<Photo>` show. */
  photos: PhotoEcrite[];
  /** Pictures of its text: `![…](…)`. */
  images: ImageEcrite[];
}

/** One year of one structure: validated, every reference known to exist. Plain JSON. */
export interface Edition {
  /** `<structure>/<année>`. */
  id: string;
  /** Folder names, which are also the address segments. */
  structureId: string;
  annee: string;
  structure: Structure;
  rapport: Rapport;
  indicateurs: Record<string, IndicateurSaisi>;
  coupDOeil: CoupDOeil | null;
  gouvernance: Gouvernance | null;
  equipe: Equipe | null;
  evenements: Evenements | null;
  promotions: Promotions | null;
  partenaires: Partenaires | null;
  perspectives: Perspectives | null;
  graphiques: Record<string, GraphiqueSaisi>;
  cartes: Record<string, CarteSaisie>;
  tableaux: Record<string, TableauSaisi>;
  territoires: Territoires | null;
  parcours: Record<string, ParcoursSaisi>;
  nuages: Record<string, NuageSaisi>;
  temoignages: Record<string, TemoignageSaisi>;
  groupesDeTravail: GroupesDeTravail | null;
  finances: Finances | null;
  agenda: Agenda | null;
  chapitres: Chapitre[];
  /** Sigles of the reference, overridden by those of the structure. */
  sigles: Sigles;
  /** Code → name of every département of France. */
  departements: Record<string, string>;
  /** Code → name and départements of every region of France. */
  regions: Record<string, { nom: string; departements: string[] }>;
}
