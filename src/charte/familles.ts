/** A family of the charte as a structure names it, and the package that ships it. */
interface Famille {
  /** Package of `@fontsource-variable/*` and prefix of its files. */
  paquet: string;
  /** Weights kept: the others would only weigh. */
  graisses: { min: number; max: number };
  italique: boolean;
  repli: string;
  /** Who drew it, for the credits. */
  auteur: string;
}

/** Families that a charte may name. Each is a dependency: nothing is fetched at build or by the reader. */
const FAMILLES: Readonly<Record<string, Famille>> = {
  'Bricolage Grotesque': {
    paquet: 'bricolage-grotesque',
    graisses: { min: 400, max: 800 },
    italique: false,
    repli: 'system-ui, sans-serif',
    auteur: 'Mathieu Triay',
  },
  'Source Serif 4': {
    paquet: 'source-serif-4',
    graisses: { min: 400, max: 700 },
    italique: true,
    repli: 'Georgia, serif',
    auteur: 'Adobe',
  },
  Fraunces: {
    paquet: 'fraunces',
    graisses: { min: 400, max: 800 },
    italique: false,
    repli: 'Georgia, serif',
    auteur: 'Undercase Type',
  },
  'Atkinson Hyperlegible Next': {
    paquet: 'atkinson-hyperlegible-next',
    graisses: { min: 400, max: 700 },
    italique: true,
    repli: 'system-ui, sans-serif',
    auteur: 'Braille Institute',
  },
  Archivo: {
    paquet: 'archivo',
    graisses: { min: 400, max: 800 },
    italique: false,
    repli: 'system-ui, sans-serif',
    auteur: 'Omnibus-Type',
  },
  Literata: {
    paquet: 'literata',
    graisses: { min: 400, max: 700 },
    italique: true,
    repli: 'Georgia, serif',
    auteur: 'TypeTogether',
  },
};

/** Families of a structure that names none. */
export const POLICES_PAR_DEFAUT = { titres: 'Bricolage Grotesque', texte: 'Source Serif 4' };

/** Names that `charte.polices` accepts. */
export const FAMILLES_CONNUES: readonly string[] = Object.keys(FAMILLES);

/** One font file of the site. */
export interface FichierPolice {
  paquet: string;
  /** `source-serif-4-italic`: its name under `/polices/`, without ending. */
  nom: string;
  famille: string;
  style: 'normal' | 'italic';
  graisses: { min: number; max: number };
}

/** Every font file that the site may serve. */
export function listPolices(): FichierPolice[] {
  return Object.entries(FAMILLES).flatMap(([famille, { paquet, graisses, italique }]) =>
    (italique ? (['normal', 'italic'] as const) : (['normal'] as const)).map((style) => ({
      paquet,
      nom: `${paquet}-${style}`,
      famille,
      style,
      graisses,
    })),
  );
}

/** `"Source Serif 4", "Millesime Fine", Georgia, serif`: no font on npm has U+202F, the second one brings it. */
export function familyStack(famille: string): string {
  return `"${famille}", "Millesime Fine", ${FAMILLES[famille]?.repli ?? 'sans-serif'}`;
}

/** `Fraunces (Undercase Type)`: the families of a charte and who drew them, each once. */
export function describeFamilles(polices: { titres: string; texte: string }): string[] {
  return [...new Set([polices.titres, polices.texte])].map((famille) => {
    const auteur = FAMILLES[famille]?.auteur;
    return auteur === undefined ? famille : `${famille} (${auteur})`;
  });
}
