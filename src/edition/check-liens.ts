import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { createAnchors } from '../format/texte.ts';
import type { ParsedChapitre } from './parse-chapitre.ts';

/** A chapter with the address segment that it will have. */
export interface ChapitreLu {
  slug: string;
  parsed: ParsedChapitre;
}

/** Anchors that the page of a chapter will hold. */
function listAnchors({ slug, parsed }: ChapitreLu): string[] {
  const anchorOf = createAnchors(slug);
  return [`chapitre-${slug}`, ...parsed.titres.map(({ texte }) => anchorOf(texte))];
}

function checkLien(adresse: string, from: ChapitreLu, chapitres: readonly ChapitreLu[]): string | null {
  if (/^(https?:\/\/|mailto:)/.test(adresse)) return null;
  const slugs = chapitres.map(({ slug }) => slug);
  const [, slug = from.slug, anchor] = /^(?:\.\.\/([a-z0-9-]+)\/?)?(?:#(.*))?$/.exec(adresse) ?? [
    undefined,
    adresse,
  ];
  const target = chapitres.find((chapitre) => chapitre.slug === slug);
  if (!target) {
    return suggest(
      slug,
      slugs,
      'Écrivez ../nom-du-chapitre/ pour un chapitre de ce rapport, https://… pour une page du web.',
    );
  }
  if (anchor === undefined) return null;
  const anchors = listAnchors(target);
  if (anchors.includes(anchor)) return null;
  return suggest(anchor, anchors, `Titres de ce chapitre : ${anchors.map((id) => `#${id}`).join(', ')}.`);
}

/** Faults of the links of a chapter: another chapter or a heading that is not there. */
export function checkLiens(from: ChapitreLu, chapitres: readonly ChapitreLu[]): Diagnostic[] {
  const { fichier, liens } = from.parsed;
  return liens.flatMap(({ adresse, position }): Diagnostic[] => {
    const conseil = checkLien(adresse, from, chapitres);
    if (conseil === null) return [];
    return [
      {
        fichier,
        ...position,
        gravite: 'erreur',
        code: 'M-LIEN',
        message: `le lien « ${adresse} » ne mène nulle part`,
        conseil,
      },
    ];
  });
}

/** Faults of the headings: the title of the chapter is in its front matter, and no level may be skipped. */
export function checkTitres({ fichier, titres }: ParsedChapitre): Diagnostic[] {
  return titres.flatMap(({ niveau, texte, position }, i): Diagnostic[] => {
    const previous = titres[i - 1]?.niveau ?? 1;
    if (niveau >= 2 && niveau <= 3 && niveau <= previous + 1) return [];
    return [
      {
        fichier,
        ...position,
        gravite: 'erreur',
        code: 'M-TITRE',
        message: `le titre « ${texte} » est au niveau ${String(niveau)}, qui n’a pas sa place ici`,
        conseil:
          niveau === 1
            ? 'Le titre du chapitre se met en tête de fichier (« titre: … ») ; dans le texte, commencez à « ## ».'
            : 'Écrivez « ## » pour une partie, « ### » pour une sous-partie placée sous un « ## ».',
      },
    ];
  });
}
