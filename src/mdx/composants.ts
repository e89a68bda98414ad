import Etape from '../components/etapes/Etape.astro';
import Etapes from '../components/etapes/Etapes.astro';
import Colonne from '../components/texte/Colonne.astro';
import Colonnes from '../components/texte/Colonnes.astro';
import Encadre from '../components/texte/Encadre.astro';
import Bureau from './Bureau.astro';
import Carte from './Carte.astro';
import Chiffre from './Chiffre.astro';
import Chiffres from './Chiffres.astro';
import Chronologie from './Chronologie.astro';
import Conseil from './Conseil.astro';
import Equipe from './Equipe.astro';
import Evenement from './Evenement.astro';
import Evenements from './Evenements.astro';
import Evolution from './Evolution.astro';
import Formation from './Formation.astro';
import Galerie from './Galerie.astro';
import Graphique from './Graphique.astro';
import NuageDeMots from './NuageDeMots.astro';
import Parcours from './Parcours.astro';
import Part from './Part.astro';
import Partenaires from './Partenaires.astro';
import Personne from './Personne.astro';
import Perspectives from './Perspectives.astro';
import Photo from './Photo.astro';
import Precedent from './Precedent.astro';
import Promotions from './Promotions.astro';
import Representations from './Representations.astro';
import Signature from './Signature.astro';
import Source from './Source.astro';
import Tableau from './Tableau.astro';
import Temoignage from './Temoignage.astro';
import Territoire from './Territoire.astro';
import Territoires from './Territoires.astro';

/** What an author may write in a chapter; attributes are described in schemas/composants.ts. */
export const composantsMdx = {
  Bureau,
  Carte,
  Chiffre,
  Chiffres,
  Chronologie,
  Colonne,
  Colonnes,
  Conseil,
  Encadre,
  Equipe,
  Etape,
  Etapes,
  Evenement,
  Evenements,
  Evolution,
  Formation,
  Galerie,
  Graphique,
  NuageDeMots,
  Parcours,
  Part,
  Partenaires,
  Personne,
  Perspectives,
  Photo,
  Precedent,
  Promotions,
  Representations,
  Signature,
  Source,
  Tableau,
  Temoignage,
  Territoire,
  Territoires,
};
