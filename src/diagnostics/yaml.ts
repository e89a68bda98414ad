import type { ErrorCode } from 'yaml';

/** What is wrong and what to write instead, in French. */
export interface Explanation {
  message: string;
  conseil: string;
}

const OTHER: Explanation = {
  message: 'cette ligne ne se lit pas',
  conseil:
    'Comparez avec une ligne voisine : « clé: valeur », un espace après les deux-points, même retrait.',
};

const EXPLANATIONS: Partial<Record<ErrorCode, Explanation>> = {
  TAB_AS_INDENT: {
    message: 'une tabulation sert de retrait',
    conseil: 'Remplacez la tabulation par des espaces : deux par niveau.',
  },
  BAD_INDENT: {
    message: 'le retrait de cette ligne ne correspond pas à celui de ses voisines',
    conseil: 'Alignez la ligne avec celles du même groupe, avec des espaces.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'il manque les deux-points après une clé, ou l’espace qui les suit',
    conseil: 'Écrivez « clé: valeur », avec un espace après les deux-points.',
  },
  MISSING_CHAR: {
    message: 'un guillemet, une accolade ou un crochet n’est pas refermé',
    conseil: 'Refermez-le à la fin de la valeur.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'deux clés semblent être sur la même ligne',
    conseil: 'Mettez chaque clé sur sa ligne ; un texte qui contient « : » se met entre guillemets.',
  },
  BLOCK_IN_FLOW: {
    message: 'une liste ou un groupe commence au milieu d’une accolade ou d’un crochet',
    conseil: 'Refermez l’accolade ou le crochet avant la ligne suivante.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'plus de mille caractères précèdent les deux-points : ce n’est pas une clé',
    conseil: 'Mettez entre guillemets un texte qui contient « : ».',
  },
  BAD_ALIAS: {
    message: 'un texte qui commence par « * » se lit comme un renvoi',
    conseil: 'Mettez ce texte entre guillemets.',
  },
  UNEXPECTED_TOKEN: {
    message: 'un caractère inattendu interrompt la lecture',
    conseil: 'Mettez entre guillemets un texte qui contient « : », « # », des guillemets ou une accolade.',
  },
};

/** Explains a YAML syntax error to somebody who does not know YAML. */
export function explainYaml(code: ErrorCode): Explanation {
  return EXPLANATIONS[code] ?? OTHER;
}
