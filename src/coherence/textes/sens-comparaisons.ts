/** Words of direction against a rate, or against a figure that the sentence names without giving it. */
import { formatQuantity, formatSigned, INSECABLE } from '../../format/nombre.ts';
import type { ConstatDeTexte, Copie } from '../regle.ts';
import { connusOf } from './connus.ts';
import type { Etendue, TexteLu } from './lecture.ts';
import type { Figure } from './reconnaitre.ts';
import { agrees, type MotDeSens, readComparaison } from './sens-mots.ts';

const CONSEIL = 'Corrigez le mot ou le chiffre ; si le mot parle d’autre chose, faites-en une autre phrase.';

/** « −41,7 % », or the difference when there is no percentage to give. */
function formatEcart(avant: number, apres: number, unite: string): string {
  return avant === 0 || unite === '%'
    ? `écart : ${formatSigned(apres - avant, 2)}`
    : `${formatSigned(((apres - avant) / Math.abs(avant)) * 100, 1)}${INSECABLE}%`;
}

/** Tells that a word does not fit the two values of a figure. In: the value before, the value after. */
export function tellSens(
  lu: TexteLu,
  mot: MotDeSens,
  nom: string,
  [avant, apres]: [number, number],
  unite: string,
): ConstatDeTexte {
  return {
    passage: lu.passage,
    debut: mot.debut,
    gravite: 'alerte',
    code: 'C-SENS',
    message: `« ${mot.ecrit} » ici, mais « ${nom} » passe de ${formatQuantity(avant, unite)} à ${formatQuantity(apres, unite)} (${formatEcart(avant, apres, unite)})`,
    conseil: CONSEIL,
  };
}

/** A figure that is itself a move, in %: « les cotisations reculent (−16,5 %) ». */
export function checkTaux(lu: TexteLu, mot: MotDeSens, figures: readonly Figure[]): ConstatDeTexte[] {
  const [figure, other] = figures;
  if (!figure || other || figure.unite !== '%' || figure.valeur === null || figure.precedent !== null)
    return [];
  const { valeur, nom } = figure;
  const moves =
    valeur < 0 || figure.racines.some((racine) => /^(?:progress|evolu|hauss|augment|croissanc)/.test(racine));
  const wrong = valeur < 0 ? mot.sens !== 'baisse' : mot.sens === 'baisse';
  if (!moves || !wrong || Math.abs(mot.debut - figure.debut) > 40) return [];
  return [
    {
      passage: lu.passage,
      debut: mot.debut,
      gravite: 'alerte',
      code: 'C-SENS',
      message: `« ${mot.ecrit} » ici, mais « ${nom} » vaut ${formatSigned(valeur, 2)}${INSECABLE}%`,
      conseil: CONSEIL,
    },
  ];
}

/** « plus nombreuses qu’en 2023 » of a figure that the sentence names without giving it. */
export function checkComparaison(
  lu: TexteLu,
  phrase: Etendue,
  mot: MotDeSens,
  copie: Copie,
): ConstatDeTexte[] {
  const dit = readComparaison(lu.texte, mot, phrase.fin);
  if (dit === null) return [];
  const connus = connusOf(copie);
  const lieu = connus.lieux.read(lu.texte.slice(phrase.debut, phrase.fin));
  const racines = lu.racinesIn({ debut: phrase.debut, fin: mot.debut });
  const named = [...racines]
    .flatMap((racine) => connus.ofTete(racine))
    .filter(
      ({ id, qualites, unite }) => id !== null && unite === '' && qualites.every((one) => racines.has(one)),
    )
    .filter((connu) => (lieu.nature === 'un' ? connu.lieu === lieu.code : connu.lieu === null));
  const most = Math.max(...named.map(({ qualites }) => qualites.length));
  const [connu, other] = named.filter(({ qualites }) => qualites.length === most);
  if (!connu || other || lieu.nature === 'plusieurs') return [];
  if (connu.precedent !== null) {
    return agrees(mot, connu.precedent, connu.valeur)
      ? []
      : [tellSens(lu, mot, connu.nom, [connu.precedent, connu.valeur], connu.unite)];
  }
  return [
    {
      passage: lu.passage,
      debut: mot.debut,
      gravite: 'alerte',
      code: 'C-SENS',
      message: `« ${dit} » : rien ne le montre, « ${connu.nom} » n’a pas de valeur pour l’exercice précédent`,
      conseil: `Donnez-la (« precedent: » sous ${connu.id ?? ''}, dans indicateurs.yaml), ou retirez la comparaison.`,
    },
  ];
}
