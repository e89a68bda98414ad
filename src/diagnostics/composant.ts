import { composants } from '../../schemas/composants.ts';
import { shortenLine } from './citer.ts';
import { ECHAPPER, type Explication, syntaxe } from './explication.ts';
import { adviseHtml } from './html.ts';
import { nearest, suggest } from './suggestions.ts';

/** A component that nobody knows: an HTML tag, a name mistyped, or a `<` that is not meant as one. */
export function explainComposant(ecrit: string): Explication {
  const nom = shortenLine(ecrit);
  const noms = Object.keys(composants);
  if (nom === '') {
    return syntaxe('une balise vide « <> » n’a pas sa place dans un chapitre', `Supprimez-la ; ${ECHAPPER}.`);
  }
  const [proche] = nearest(nom, noms, 1);
  const memeNom = proche !== undefined && proche.toLowerCase() === nom.toLowerCase();
  const html = memeNom ? undefined : adviseHtml(nom);
  if (html !== undefined) {
    return {
      code: 'M-HTML',
      message: `la balise HTML <${nom}> ne s’écrit pas dans un chapitre`,
      conseil: html,
    };
  }
  return {
    code: 'M-COMPOSANT',
    message: `le composant <${nom}> n’existe pas`,
    conseil: memeNom
      ? `Écrivez <${proche} … /> : les majuscules comptent, les noms n’ont pas d’accents.`
      : suggest(nom, noms, `Possibles : ${noms.join(', ')} ; ${ECHAPPER}.`),
  };
}

/** `<\\Encadre>` for `</Encadre>`. */
export function explainBarreInversee(nom: string): Explication {
  return syntaxe(`la barre de « <\\${nom}> » est à l’envers`, `Écrivez </${nom}>.`);
}
