import { composants } from '../../schemas/composants.ts';
import { shortenLine } from './citer.ts';
import { explainBarreInversee, explainComposant } from './composant.ts';
import { type Explication, syntaxe } from './explication.ts';
import { nearest } from './suggestions.ts';

/** What is wrong in a tag that MDX could not read. */
export type NatureFaute =
  | 'sans-guillemets'
  | 'guillemet-typographique'
  | 'guillemet-ouvert'
  | 'guillemets-dedans'
  | 'attribut-de-fin'
  | 'sans-fin';

/** What is wrong inside a tag. `valeur`: the value meant, for the advice. */
export function explainBalise(
  nature: NatureFaute,
  nom: string,
  attributEcrit: string,
  valeurEcrite: string,
): Explication {
  const [attribut, valeur] = [shortenLine(attributEcrit), shortenLine(valeurEcrite)];
  switch (nature) {
    case 'sans-guillemets':
      return syntaxe(
        `la valeur de l’attribut « ${attribut} » de <${nom}> n’est pas entre guillemets`,
        `Écrivez ${attribut}="${valeur === '' ? '…' : valeur}".`,
      );
    case 'guillemet-typographique':
      return syntaxe(
        `les guillemets de l’attribut « ${attribut} » de <${nom}> sont ceux d’un traitement de texte`,
        `Écrivez des guillemets droits : ${attribut}="${valeur === '' ? '…' : valeur}".`,
      );
    case 'guillemet-ouvert':
      return syntaxe(
        `le guillemet de l’attribut « ${attribut} » de <${nom}> n’est pas refermé`,
        `Ajoutez " après la valeur : ${attribut}="…".`,
      );
    case 'guillemets-dedans':
      return syntaxe(
        `l’attribut « ${attribut} » de <${nom}> contient des guillemets droits, qui le ferment trop tôt`,
        'Dans la valeur, écrivez les guillemets français « … ».',
      );
    case 'attribut-de-fin':
      return syntaxe(
        `la balise de fin </${nom}> porte un attribut`,
        `Écrivez </${nom}> seul : les attributs vont dans la balise de début.`,
      );
    case 'sans-fin':
      return syntaxe(
        `il manque le signe « > » qui termine la balise <${nom}`,
        isCadre(nom) ? `Écrivez <${nom}> ou <${nom} titre="…">.` : `Écrivez <${nom} … />.`,
      );
  }
}

/** Whether a component holds text between two tags. */
export function isCadre(nom: string): boolean {
  return Object.hasOwn(composants, nom) && composants[nom]?.forme === 'cadre';
}

/** A known component opened and never closed. `balise`: the tag as written; `colle`: it shares its line with text. */
export function explainOuverte(nom: string, balise: string, colle: boolean): Explication {
  if (!isCadre(nom)) {
    return syntaxe(
      `la balise <${nom}> n’est pas terminée`,
      `<${nom}> ne contient pas de texte : écrivez ${shortenLine(balise).replace(/\s*>$/, '')} />.`,
    );
  }
  if (colle) {
    return syntaxe(
      `la balise <${nom}> n’est pas seule sur sa ligne`,
      `Mettez <${nom}> et </${nom}> chacun sur sa ligne, une ligne vide avant et après le texte.`,
    );
  }
  return syntaxe(
    `le composant <${nom}> n’est pas refermé`,
    `Ajoutez la balise de fin </${nom}> sur sa propre ligne, après le texte qu’il entoure.`,
  );
}

/** What should have closed a component. `signe`: what follows its `<`, a bar, a bar the other way, or the name itself. */
export function explainFausseFin(nom: string, signe: string): Explication {
  if (signe === '/') return explainBalise('attribut-de-fin', nom, '', '');
  if (signe === '\\') return explainBarreInversee(nom);
  return syntaxe(
    `<${nom}> est ouvert deux fois et n’est jamais refermé`,
    `Écrivez </${nom}>, avec une barre oblique, pour la balise de fin.`,
  );
}

/** A component still open when the one around it is closed, at `ligne`. */
export function explainImbrication(nom: string, autour: string, ligne: number): Explication {
  return syntaxe(
    `le composant <${nom}> n’est pas refermé avant </${autour}>, ligne ${ligne}`,
    `Ajoutez la balise de fin </${nom}> sur sa propre ligne, au-dessus de </${autour}>.`,
  );
}

/** A closing tag that closes nothing. `ouverte`: what is open there, and the line of its tag. */
export function explainFermante(
  ecrit: string,
  ouverte: { nom: string; ligne: number } | undefined,
): Explication {
  const nom = shortenLine(ecrit);
  if (ouverte !== undefined && nearest(nom, [ouverte.nom], 1).length > 0) {
    return syntaxe(
      `la balise de fin </${nom}> n’a pas le nom de <${ouverte.nom}>, ouvert ligne ${ouverte.ligne}`,
      `Écrivez </${ouverte.nom}>.`,
    );
  }
  const inconnu = explainComposant(nom);
  if (!Object.hasOwn(composants, nom)) return inconnu;
  return syntaxe(
    `la balise de fin </${nom}> ne ferme rien`,
    isCadre(nom)
      ? `Supprimez-la, ou ajoutez la balise de début <${nom}> qui manque plus haut.`
      : `Supprimez-la : <${nom} … /> n’a pas de balise de fin.`,
  );
}

/** A closing tag at the end of a paragraph instead of on its own line. */
export function explainFermanteCollee(nom: string): Explication {
  return syntaxe(
    `la balise de fin </${nom}> n’est pas seule sur sa ligne`,
    `Allez à la ligne et laissez une ligne vide avant </${nom}>.`,
  );
}
