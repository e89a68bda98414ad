/** What YAML allows and a report refuses, told to somebody who only wanted to write a text. */
import type { Explanation } from './yaml.ts';

const GUILLEMETS = 'Mettez ce texte entre guillemets.';

/** `&x`: a passage marked to be repeated. */
export function explainAnchor(source: string): Explanation {
  return {
    message: `« ${source} » au début d’une valeur marque un passage à répéter ailleurs : le rapport n’en accepte pas`,
    conseil: `Si c’est un texte, mettez-le entre guillemets ; sinon supprimez « ${source} » et recopiez les valeurs là où elles sont appelées.`,
  };
}

/** `*x`: a marked passage called, or a text that starts with a star. */
export function explainAlias(source: string, marked: boolean): Explanation {
  if (!marked)
    return { message: 'un texte qui commence par « * » se lit comme un renvoi', conseil: GUILLEMETS };
  return {
    message: `« *${source} » renvoie au passage marqué « &${source} » : le rapport n’accepte pas de renvoi`,
    conseil: 'Recopiez ici les valeurs de ce passage.',
  };
}

/** `<<`: the keys of another passage. */
export function explainMerge(): Explanation {
  return {
    message: '« << » recopie les clés d’un autre passage : le rapport n’accepte pas de renvoi',
    conseil: 'Écrivez ici ces clés et leurs valeurs, et supprimez cette ligne.',
  };
}

/** `!x`: how the value should be read. */
export function explainTag(source: string): Explanation {
  return {
    message: `« ${source} » au début d’une valeur se lit comme une consigne au programme`,
    conseil: `Si c’est un texte, mettez-le entre guillemets ; sinon supprimez « ${source} ».`,
  };
}

/** `? `: a key of several lines. */
export function explainKeyMark(): Explanation {
  return { message: 'un texte qui commence par « ? » se lit comme une clé', conseil: GUILLEMETS };
}

/** `---` in the middle of a file. */
export function explainSecondDocument(): Explanation {
  return {
    message: 'un second document commence ici : il ne serait pas lu',
    conseil: 'Supprimez la ligne « --- » ou « ... » : un fichier de données n’en contient qu’un.',
  };
}

/** `%…` before everything. */
export function explainDirective(): Explanation {
  return {
    message: 'une ligne qui commence par « % » se lit comme une consigne au programme',
    conseil: 'Supprimez-la ; si c’est un texte, mettez-le entre guillemets derrière sa clé.',
  };
}

/** More levels than anything needs. */
export function explainDepth(most: number): Explanation {
  return {
    message: `plus de ${String(most)} niveaux sont emboîtés ici : aucun fichier du rapport n’en demande autant`,
    conseil: 'Cherchez des crochets ou des tirets répétés, ou un retrait qui s’allonge à chaque ligne.',
  };
}
