import { composants } from '../../schemas/composants.ts';
import { shortenLine } from './citer.ts';
import { explainBarreInversee } from './composant.ts';
import { type Explication, syntaxe } from './explication.ts';

/** A `<` that opens nothing. `suite`: what follows it on the line. */
export function explainChevron(suite: string): Explication {
  if (/^(?:https?:\/\/|www\.|mailto:)/i.test(suite) || /^[^\s<>]+@[^\s<>]+>/.test(suite)) {
    return syntaxe(
      'une adresse ne s’écrit pas entre « < » et « > » dans un chapitre',
      'Écrivez-la seule, ou mettez un lien : [le texte](https://…).',
    );
  }
  const inverse = /^\\([A-Z]\w*)/.exec(suite)?.[1];
  if (inverse !== undefined && Object.hasOwn(composants, inverse)) {
    return explainBarreInversee(inverse);
  }
  if (suite.startsWith('!--')) {
    return syntaxe(
      'un commentaire « <!-- … --> » ne s’écrit pas dans un chapitre',
      'Supprimez-le, ou gardez vos notes dans un fichier de données, derrière un #.',
    );
  }
  return syntaxe(
    'un signe « < » est lu comme le début d’un composant',
    'Écrivez « moins de », « inférieur à », ou \\< ; pour un composant : <Chiffre id="…" />, attributs entre guillemets.',
  );
}

/** A brace left open. */
export const ACCOLADE_OUVERTE = syntaxe(
  'une accolade « { » est ouverte dans le texte',
  'Supprimez-la ; si vous voulez imprimer une accolade, écrivez \\{.',
);

const JAVASCRIPT =
  /^(?:import\s*(?:["'{*]|[\w$]+\s*(?:,|from\s*["']))|export\s*(?:[{*]|default\b|const\b|let\b|var\b|function\b|class\b|async\b))/;

/** A program in a chapter, or a sentence that is read as one. `code`: the text from its first character. */
export function explainProgramme(code: string): Explication {
  const mot = /^(?:import|export)\b/.exec(code)?.[0];
  if (mot !== undefined && !JAVASCRIPT.test(code)) {
    const capitale = mot.replace(/^./, (letter) => letter.toUpperCase());
    return {
      code: 'M-PROGRAMME',
      message: `une ligne qui commence par « ${mot} » est lue comme un programme, elle ne s’imprimerait pas`,
      conseil: `Commencez-la par une majuscule, « ${capitale} », ou par un autre mot.`,
    };
  }
  if (mot === undefined && /^\{\s*\/[*/]/.test(code)) {
    return {
      code: 'M-PROGRAMME',
      message: 'un commentaire « {/* … */} » ne s’écrit pas dans un chapitre',
      conseil: 'Supprimez-le, ou gardez vos notes dans un fichier de données, derrière un #.',
    };
  }
  return {
    code: 'M-PROGRAMME',
    message: 'un chapitre contient du texte et des composants, pas de programme',
    conseil:
      mot === undefined
        ? 'Supprimez les accolades ; pour un chiffre, écrivez <Chiffre id="…" /> ; pour imprimer une accolade, écrivez \\{.'
        : `Supprimez cette ligne « ${mot} … » : les composants sont déjà là.`,
  };
}

/** `id={adherents}`: an attribute that is computed instead of being typed. */
export function explainAttributCalcule(nom: string, ecrit: string, valeur: string): Explication {
  const attribut = shortenLine(ecrit);
  const simple = /^\{\s*["'`]?([\p{L}\p{N}_ ,./-]*?)["'`]?\s*\}$/u.exec(valeur)?.[1] ?? '';
  return {
    code: 'M-PROGRAMME',
    message:
      attribut === ''
        ? `<${nom}> contient une accolade : un chapitre n’est pas un programme`
        : `l’attribut « ${attribut} » de <${nom}> est entre accolades, comme dans un programme`,
    conseil:
      attribut === ''
        ? 'Supprimez l’accolade ; les attributs s’écrivent un par un : id="…".'
        : `Écrivez ${attribut}="${simple === '' ? '…' : simple}", entre guillemets droits.`,
  };
}

/** What the parser itself could not say better. */
export const ILLISIBLE = syntaxe(
  'ce passage du chapitre n’est pas lisible',
  'Cherchez ici une accolade, un chevron ou un composant mal fermé.',
);
