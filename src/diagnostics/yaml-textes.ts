/** Texts that cannot stand without quotes, or whose quotes are wrong. */
import { shorten } from './citer.ts';
import type { Explanation } from './yaml.ts';

/** `decalage`: where in the value the fault is. */
type Placed = Explanation & { decalage: number };

const GUILLEMETS = 'Mettez ce texte entre guillemets.';
/** Escapes that a text in double quotes may hold. */
const ESCAPE = /\\(?![0abt\tnvfre "/\\N_LP]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/i;

function unclosed(signe: string): Placed {
  return {
    decalage: 0,
    message: `le guillemet${signe === '"' ? '' : ' simple'} « ${signe} » ouvert ici n’est pas refermé`,
    conseil: 'Refermez-le à la fin du texte.',
  };
}

function followed(decalage: number): Placed {
  return {
    decalage,
    message: 'du texte suit le guillemet qui referme',
    conseil: 'Mettez tout le texte entre les guillemets, ou retirez-les.',
  };
}

function explainSingle(value: string): Placed {
  const second = value.indexOf("'", 1);
  if (second === -1) return unclosed("'");
  const apostrophe = value.slice(second + 1).includes("'") || /^[\p{L}\d]/u.test(value.slice(second + 1));
  if (!apostrophe) return followed(second + 1);
  const texte = shorten(value.replaceAll(/^'|'$/g, ''));
  return {
    decalage: second,
    message: 'cette apostrophe droite referme le texte, ouvert par le même signe',
    conseil: `Entourez le texte de guillemets doubles${texte.includes('"') ? '.' : ` : "${texte}".`}`,
  };
}

function explainDouble(value: string): Placed {
  const end = value.at(-1) ?? '';
  if (/[“”»]/.test(end) && !value.slice(1).includes('"')) {
    return {
      decalage: value.length - 1,
      message: `le texte est ouvert par « " » et refermé par « ${end} »`,
      conseil: 'Refermez-le par le même guillemet droit : ".',
    };
  }
  const escape = ESCAPE.exec(value);
  if (escape) {
    return {
      decalage: escape.index,
      message: 'entre guillemets doubles, la barre « \\ » annonce un code, et celui-ci n’existe pas',
      conseil: "Entourez le texte d’apostrophes droites ('…'), ou doublez la barre : « \\\\ ».",
    };
  }
  const second = value.indexOf('"', 1);
  if (second === -1) return unclosed('"');
  if (!value.slice(second + 1).includes('"')) return followed(second + 1);
  return {
    decalage: second,
    message: 'ce guillemet droit referme le texte trop tôt',
    conseil:
      'À l’intérieur du texte, écrivez les guillemets « … », ou entourez le texte d’apostrophes droites.',
  };
}

function explainDash(value: string): Placed {
  if (value === '-') {
    return {
      decalage: 0,
      message: 'un tiret seul se lit comme le début d’une liste',
      conseil: 'Supprimez la ligne si la valeur n’est pas connue.',
    };
  }
  const nombre = /^-\s+(\d\S*)$/.exec(value)?.[1];
  return {
    decalage: 0,
    message: 'un élément de liste est écrit sur la ligne de la clé',
    conseil:
      nombre === undefined
        ? 'Mettez-le à la ligne, en retrait ; si c’est un texte, mettez-le entre guillemets.'
        : `Pour un nombre négatif, collez le signe : -${shorten(nombre)} ; pour une liste, mettez l’élément à la ligne.`,
  };
}

function explainStart(signe: string): Placed | null {
  const told = (message: string, conseil = GUILLEMETS): Placed => ({ decalage: 0, message, conseil });
  switch (signe) {
    case '*':
    case '&':
      return told(`un texte qui commence par « ${signe} » se lit comme un renvoi`);
    case '!':
    case '%':
    case '@':
    case '`':
    case ',':
    case ']':
    case '}':
      return told(`un texte ne peut pas commencer par « ${signe} »`);
    case '?':
      return told('un texte qui commence par « ? » se lit comme une clé');
    case '[':
    case '{':
      return told(`un texte qui commence par « ${signe} » se lit comme une liste ou un groupe`);
    case '|':
    case '>':
      return told(
        `un texte qui commence par « ${signe} » se lit comme l’annonce d’un texte sur plusieurs lignes`,
        `Mettez-le entre guillemets ; ou laissez « ${signe} » seul, et le texte en retrait aux lignes suivantes.`,
      );
    default:
      return null;
  }
}

/** Why a value cannot be read as it stands, when quotes around it would mend it; null when it is not known. */
export function explainValue(value: string): Placed | null {
  const [signe = ''] = value;
  if (signe === "'") return explainSingle(value);
  if (signe === '"') return explainDouble(value);
  if (signe === '-') return explainDash(value);
  const start = explainStart(signe);
  if (start) return start;
  if (!/:(?:\s|$)/.test(value)) return null;
  if (/[“”«‘’]/.test(signe)) {
    return {
      decalage: 0,
      message: 'les guillemets typographiques ne protègent pas ce texte, qui contient « : »',
      conseil: 'Entourez-le de guillemets droits : "…".',
    };
  }
  return {
    decalage: 0,
    message: 'deux clés semblent être sur la même ligne',
    conseil: 'Mettez chaque clé sur sa ligne ; un texte qui contient « : » se met entre guillemets.',
  };
}
