/** What YAML reads without a word, though the officer meant something else. */
import type { Explanation } from './yaml.ts';
import { shorten } from './citer.ts';

/** Bullets of word processors at the start of a line. Dashes are left out: a sentence may go on with one. */
const PUCE = /^[•·◦▪●‣∙■]\s/u;

/** `#` right after a key, with nothing else: colours are caught by it. */
export function explainComment(comment: string): Explanation {
  return {
    message: `« ${shorten(comment)} » est lu comme un commentaire : la clé reste vide`,
    conseil: `Mettez la valeur entre guillemets : "${shorten(comment)}".`,
  };
}

/** `#` that cuts a text. */
export function explainCut(comment: string): Explanation {
  return {
    message: `le texte s’arrête avant « ${shorten(comment)} », qui est lu comme un commentaire et ne s’imprime pas`,
    conseil:
      'Mettez le texte entier entre guillemets ; si c’est une note pour vous, laissez un espace après le « # ».',
  };
}

/** `12.300`, which is twelve and three tenths. */
export function explainThousands(source: string): Explanation {
  const entier = source.replace('.', '');
  return {
    message: `« ${source} » se lit ${source.replace('.', ',').replace(/,?0+$/, '')} : le point sépare les décimales, pas les milliers`,
    conseil: `Écrivez ${entier} pour le nombre entier, ou retirez le zéro final s’il s’agit de décimales.`,
  };
}

/** A map of one line where `12,5` became two things. */
export function explainComma(nombre: string): Explanation {
  return {
    message: `« ${nombre} » est coupé en deux : entre accolades, la virgule sépare les valeurs`,
    conseil: `Écrivez ${nombre.replace(',', '.')}, avec un point pour les décimales.`,
  };
}

/** The same key twice in one group. `ligne`: where it stands first. */
export function explainDuplicate(cle: string, ligne: number): Explanation {
  return {
    message: `la clé « ${shorten(cle)} » est écrite deux fois : elle l’est déjà à la ligne ${String(ligne)}`,
    conseil: 'N’en gardez qu’une.',
  };
}

/** A line that begins with a colon. */
export function explainMissingKey(): Explanation {
  return {
    message: 'une valeur n’a pas de clé : la ligne commence par les deux-points',
    conseil: 'Écrivez la clé devant : « clé: valeur ».',
  };
}

/** Keys that are read, but not as keys of a report. */
export function explainKey(
  faute: 'groupe' | 'puce' | 'retrait' | 'fin' | 'collee',
  source: string,
): Explanation {
  switch (faute) {
    case 'puce': {
      const [puce = '', ...reste] = source;
      return explainPuce(puce, `${reste.join('')}: …`);
    }
    case 'groupe':
      return {
        message: 'une accolade ou un crochet tient ici la place d’une clé',
        conseil: 'Mettez entre guillemets un texte qui contient « { » ou « [ ».',
      };
    case 'fin':
      return {
        message: 'un espace insécable, copié d’un traitement de texte, précède les deux-points',
        conseil: `Écrivez « ${shorten(source)}: … », sans espace avant les deux-points.`,
      };
    case 'retrait':
      return {
        message: 'des espaces insécables, copiés d’un traitement de texte, servent de retrait',
        conseil: 'Effacez les espaces du début de la ligne et retapez-les à la barre d’espace.',
      };
    case 'collee': {
      const [cle = '', ...rest] = source.split(':');
      return {
        message: `il manque un espace après les deux-points de « ${shorten(cle)} »`,
        conseil: `Écrivez « ${shorten(cle)}: ${shorten(rest.join(':'))} ».`,
      };
    }
  }
}

/** Whether a key starts with the bullet of a word processor. */
export function hasBullet(source: string): boolean {
  return PUCE.test(source);
}

type Placed = Explanation & { decalage: number };

/** A bullet of a word processor where a dash must stand. */
export function explainPuce(puce: string, reste: string): Explanation {
  return {
    message: `le signe « ${puce} » tient ici la place du tiret d’une liste`,
    conseil: `Écrivez « - ${shorten(reste)} », avec le tiret du clavier et un espace.`,
  };
}

/** A list item at the start of a value: `-valeur`, or a dash and the space of a word processor. */
function explainFirstLine(line: string): Placed | null {
  if (/^-[^\s\d-]/.test(line)) {
    return {
      decalage: 1,
      message: 'il manque un espace après le tiret',
      conseil: `Écrivez « - ${shorten(line.slice(1))} ».`,
    };
  }
  if (/^-[^\S ]/.test(line)) {
    return {
      decalage: 1,
      message: 'un espace insécable, copié d’un traitement de texte, suit le tiret',
      conseil: 'Effacez cet espace et retapez-le à la barre d’espace.',
    };
  }
  return null;
}

/** A line that YAML adds to the text above it, though it looks like an item or a key of its own. */
function explainNextLine(line: string): Placed | null {
  const glued = /^([a-z][a-z\d_]*):(?!\/\/)\S/.exec(line);
  if (glued) return { decalage: glued[0].length - 1, ...explainKey('collee', line) };
  if (!/^- /.test(line) && !PUCE.test(line)) return null;
  return {
    decalage: 0,
    message: 'cette ligne est lue comme la suite du texte qui précède, et non comme un élément de liste',
    conseil: 'Écrivez chaque élément sur sa ligne, « - » devant, tous au même retrait.',
  };
}

/**
 * List items and keys that YAML takes for a piece of text. In: an unquoted value as it stands in the file, on one line or
 * several, and whether it starts its line. `decalage`: where in the value the fault is.
 */
export function explainContinuation(written: string, startsLine: boolean): Placed | null {
  const list = startsLine && /^[•·◦▪●‣∙■–—]\s[^\n]*(?:\n\s*[-•·◦▪●‣∙■–—]\s[^\n]*)+$/u.test(written);
  if (list) {
    const [puce = '', ...reste] = firstLine(written);
    return { decalage: 0, ...explainPuce(puce, reste.join('')) };
  }
  let offset = 0;
  for (const line of written.split('\n')) {
    const text = line.trimStart();
    const at = offset + line.length - text.length;
    const found = offset > 0 ? explainNextLine(text) : startsLine ? explainFirstLine(text) : null;
    if (found) return { ...found, decalage: at + found.decalage };
    offset += line.length + 1;
  }
  return null;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
