import Etape from '../components/etapes/Etape.astro';
import Etapes from '../components/etapes/Etapes.astro';
import Colonne from '../components/texte/Colonne.astro';
import Colonnes from '../components/texte/Colonnes.astro';
import Encadre from '../components/texte/Encadre.astro';
import Affectation from './Affectation.astro';
import Agenda from './Agenda.astro';
import Bilan from './Bilan.astro';
import Budget from './Budget.astro';
import Bureau from './Bureau.astro';
import Carte from './Carte.astro';
import Cascade from './Cascade.astro';
import Chiffre from './Chiffre.astro';
import Chiffres from './Chiffres.astro';
import Chronologie from './Chronologie.astro';
import CompteDeResultat from './CompteDeResultat.astro';
import Conseil from './Conseil.astro';
import DetailRubrique from './DetailRubrique.astro';
import EquilibreFinancier from './EquilibreFinancier.astro';
import Equipe from './Equipe.astro';
import Evenement from './Evenement.astro';
import Evenements from './Evenements.astro';
import Evolution from './Evolution.astro';
import Financements from './Financements.astro';
import FondsDedies from './FondsDedies.astro';
import Formation from './Formation.astro';
import Galerie from './Galerie.astro';
import Graphique from './Graphique.astro';
import GroupesDeTravail from './GroupesDeTravail.astro';
import Mission from './Mission.astro';
import Missions from './Missions.astro';
import NuageDeMots from './NuageDeMots.astro';
import OrigineEtEmploi from './OrigineEtEmploi.astro';
import Parcours from './Parcours.astro';
import Part from './Part.astro';
import Partenaires from './Partenaires.astro';
import Personne from './Personne.astro';
import Perspectives from './Perspectives.astro';
import Photo from './Photo.astro';
import Precedent from './Precedent.astro';
import Promotions from './Promotions.astro';
import Representations from './Representations.astro';
import SeancesDesGroupes from './SeancesDesGroupes.astro';
import Signature from './Signature.astro';
import Source from './Source.astro';
import Tableau from './Tableau.astro';
import TableEcrite from './TableEcrite.astro';
import Temoignage from './Temoignage.astro';
import Territoire from './Territoire.astro';
import Territoires from './Territoires.astro';

/** What an author may write in a chapter; attributes are described in schemas/composants.ts. `table` is Markdown's own. */
export const composantsMdx = {
  Affectation,
  Agenda,
  Bilan,
  Budget,
  Bureau,
  Carte,
  Cascade,
  Chiffre,
  Chiffres,
  Chronologie,
  Colonne,
  Colonnes,
  CompteDeResultat,
  Conseil,
  DetailRubrique,
  Encadre,
  EquilibreFinancier,
  Equipe,
  Etape,
  Etapes,
  Evenement,
  Evenements,
  Evolution,
  Financements,
  FondsDedies,
  Formation,
  Galerie,
  Graphique,
  GroupesDeTravail,
  Mission,
  Missions,
  NuageDeMots,
  OrigineEtEmploi,
  Parcours,
  Part,
  Partenaires,
  Personne,
  Perspectives,
  Photo,
  Precedent,
  Promotions,
  Representations,
  SeancesDesGroupes,
  Signature,
  Source,
  Tableau,
  Temoignage,
  Territoire,
  Territoires,
  table: TableEcrite,
};
