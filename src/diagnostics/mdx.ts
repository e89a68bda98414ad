import { composants } from '../../schemas/composants.ts';
import type { Diagnostic } from './diagnostic.ts';
import { abreger } from './abreger.ts';
import { adviseHtml } from './html.ts';
import { nearest, suggest } from './suggestions.ts';

/** What a fault of a chapter says, its place left out. */
export type Explication = Pick<Diagnostic, 'code' | 'message' | 'conseil'>;

const ECHAPPER = 'pour imprimer le signe lui-même, écrivez \\<';

function syntaxe(message: string, conseil: string): Explication {
  return { code: 'M-SYNTAXE', message, conseil };
}

/** A component that nobody knows: an HTML tag, a name mistyped, or a `<` that is not meant as one. */
export function explainComposant(ecrit: string): Explication {
  const nom = abreger(ecrit);
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
    return barreInversee(inverse);
  }
  if (suite.startsWith('!--')) {
    return syntaxe(
      'un commentaire « <!-- … --> » ne s’écrit pas dans un chapitre',
      'Supprimez-le, ou gardez vos notes dans un fichier YAML, derrière un #.',
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
      conseil: 'Supprimez-le, ou gardez vos notes dans un fichier YAML, derrière un #.',
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
  const attribut = abreger(ecrit);
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

/** What is wrong inside a tag. `valeur`: the value meant, for the advice. */
export function explainBalise(
  nature:
    | 'sans-guillemets'
    | 'guillemet-typographique'
    | 'guillemet-ouvert'
    | 'guillemets-dedans'
    | 'attribut-de-fin'
    | 'sans-fin',
  nom: string,
  attributEcrit: string,
  valeurEcrite: string,
): Explication {
  const [attribut, valeur] = [abreger(attributEcrit), abreger(valeurEcrite)];
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
      `<${nom}> ne contient pas de texte : écrivez ${abreger(balise).replace(/\s*>$/, '')} />.`,
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

function barreInversee(nom: string): Explication {
  return syntaxe(`la barre de « <\\${nom}> » est à l’envers`, `Écrivez </${nom}>.`);
}

/** What should have closed a component. `signe`: what follows its `<`, a bar, a bar the other way, or the name itself. */
export function explainFausseFin(nom: string, signe: string): Explication {
  if (signe === '/') return explainBalise('attribut-de-fin', nom, '', '');
  if (signe === '\\') return barreInversee(nom);
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
  const nom = abreger(ecrit);
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
