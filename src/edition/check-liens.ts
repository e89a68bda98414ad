import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shortenLine } from '../diagnostics/citer.ts';
import { suggest } from '../diagnostics/suggestions.ts';
import { createAnchors } from '../format/texte.ts';
import { explainAdresse } from './explain-lien.ts';
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

const CONSEIL = 'Écrivez ../nom-du-chapitre/ pour un chapitre de ce rapport, https://… pour une page du web.';

/** The chapter that an address seems to name: `/essort/2024/vie-associative/`, `03-vie-associative.mdx`. */
function guessChapitre(adresse: string): string {
  const path = adresse.replace(/[?#].*$/, '').replace(/\/+(?:index\.html)?$/, '');
  return (path.split('/').at(-1) ?? '').replace(/\.(?:mdx?|html?)$/i, '').replace(/^\d{2}-/, '');
}

function explainLien(
  adresse: string,
  from: ChapitreLu,
  chapitres: readonly ChapitreLu[],
): [message: string, conseil: string] | null {
  const outside = explainAdresse(adresse);
  if (outside !== undefined) return outside;
  const nowhere = `le lien « ${shortenLine(adresse)} » ne mène nulle part`;
  const slugs = chapitres.map(({ slug }) => slug);
  const parts = /^(?:\.\.\/([a-z0-9-]+)\/?)?(?:#(.*))?$/.exec(adresse);
  const slug = parts ? (parts[1] ?? from.slug) : guessChapitre(adresse);
  const target = chapitres.find((chapitre) => chapitre.slug === slug);
  if (!parts && target) return [nowhere, `Écrivez ../${slug}/.`];
  if (!target) return [nowhere, suggest(shortenLine(slug), slugs, CONSEIL)];
  const anchor = parts?.[2];
  if (anchor === undefined) return null;
  const anchors = listAnchors(target).map((id) => `#${id}`);
  if (anchors.includes(`#${anchor}`)) return null;
  return [
    nowhere,
    suggest(shortenLine(`#${anchor}`), anchors, `Titres de ce chapitre : ${anchors.join(', ')}.`),
  ];
}

/** Faults of the links of a chapter: an address that no report may hold, a chapter or a heading that is not there. */
export function checkLiens(from: ChapitreLu, chapitres: readonly ChapitreLu[]): Diagnostic[] {
  const { fichier, liens } = from.parsed;
  return liens.flatMap(({ adresse, position }): Diagnostic[] => {
    const explained = explainLien(adresse, from, chapitres);
    if (explained === null) return [];
    const [message, conseil] = explained;
    return [{ fichier, ...position, gravite: 'erreur', code: 'M-LIEN', message, conseil }];
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
        message: `le titre « ${shortenLine(texte)} » est au niveau ${String(niveau)}, qui n’a pas sa place ici`,
        conseil:
          niveau === 1
            ? 'Le titre du chapitre se met en tête de fichier (« titre: … ») ; dans le texte, commencez à « ## ».'
            : 'Écrivez « ## » pour une partie, « ### » pour une sous-partie placée sous un « ## ».',
      },
    ];
  });
}
