/** First names, to know a person in a text. */
import type { Edition } from '../../edition/types.ts';
import { listPersonnesConnues, wordsOf } from './noms-connus.ts';

/**
 * The most given first names of France since 1940, folded; those that are also words of every day, places or months
 * (Rose, Pierre, Florence, Avril) are left out. Written from memory of the ranks that INSEE publishes (« Fichier des
 * prénoms »): a list to recognise, which need not be whole.
 */
const COURANTS = new Set(
  `adele adeline adrien agathe agnes alain albert alexandra alexandre alexia alexis alice aline alix amandine ambre amelie
  anais andre andrea andree angelique anne annick annie anthony antoine antonin arlette armand arnaud arthur audrey
  augustin aurelie aurelien axel axelle baptiste barbara bastien beatrice benedicte benjamin benoit bernadette bernard
  berthe bertrand brigitte bruno camille carine carla carole caroline catherine cecile cedric celia celine chantal charlene
  charles charlotte christelle christian christiane christine christophe clara claude claudette claudine clement
  clementine colette coralie corentin corinne cyril cyrille damien daniel daniele danielle david delphine denis denise
  didier dimitri dominique dorian dorothee eddy edith edouard eleonore elias elina elisabeth elise elodie elsa emeline
  emile emilie emilien emma emmanuel emmanuelle enzo eric erwan estelle esther ethan etienne eugenie eva evelyne fabien
  fabienne fabrice fanny fatima felix fernand flavie flora florent florian francine francis francois francoise frank franck
  frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaston genevieve geoffrey georges gerald geraldine gerard
  germaine ghislaine gilbert gilberte gilles ginette gisele gregory guillaume gustave guy gwenaelle gwendoline helene henri
  henriette herve hubert hugo ibrahim ines irene isabelle jacky jacqueline jacques jade jean jeanne jeannine jennifer
  jeremie jeremy jerome jessica joel joelle johan johanna jonathan jordan joseph josette josiane joachim julia julie julien
  juliette justin justine karim karine katia kevin laetitia laura laure laurence laurent laurie lea leandre lena leo leon
  leonie liliane lilian lina lionel lise loic lola lorenzo louis louise louna luc lucas lucette lucie lucien lucienne lucile
  ludivine ludovic lydia lydie mael maelle maeva magali malo manon marcel marcelle marguerite marie marielle marina marine
  marion marjorie marlene marthe martine maryse mateo mathias mathieu mathilde mathis matthieu maud maurice maxence maxime
  melanie melissa mehdi michel michele micheline mickael mireille mohamed monique morgane muriel myriam nadege nadia nadine
  nathalie nathan nicolas nicole nina noa noah noe noemie nolan norbert odette odile olivia olivier oriane pascal pascale
  patrice patricia patrick paul paule paulette pauline philippe pierrette pierrick priscilla quentin rachel rachid raphael
  raymond raymonde regine regis remi remy renaud rene renee robert robin roger roland romain romane romeo ronan roxane
  sabine sabrina salome samuel sandra sandrine sarah sebastien segolene serge severine simon simone solene solange sonia
  sophie soizic soizig stephane stephanie steven suzanne sylvain sylvette sylviane sylvie tanguy tatiana theo theodore
  theophile therese thibault thibaut thierry thomas timeo timothee tristan ugo valentin valentine valerie vanessa vincent
  virginie viviane wilfried william xavier yann yannick yasmine yoann yohan youssef yves yvette yvonne zoe`.split(
    /\s+/,
  ),
);

/** First names that a report may write: those of its persons, and the usual ones. Folded. */
export function listPrenoms(edition: Edition): ReadonlySet<string> {
  const own = listPersonnesConnues(edition).flatMap(({ prenom }) => wordsOf(prenom));
  return new Set([...COURANTS, ...own]);
}
