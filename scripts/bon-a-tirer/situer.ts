import type { Page } from 'playwright-core';
import type { Repere } from '../../src/views/bon-a-tirer/types.ts';
import { OPTIONS } from '../pdf/imprimer.ts';
import { readDestinations } from '../pdf/lire.ts';

/** Where a figure is printed: under which heading, on which page of the PDF. */
interface Parution {
  cle: string;
  partie: string;
  page: number;
}

/** An element of the print page that shows figures. */
interface Marque {
  id: string;
  partie: string;
  cles: string[];
}

/**
 * Names every element that shows a figure, and leads a link to each, since Chromium tells the page only of what a link
 * leads to. The links go on a sheet of their own behind the last one, so that nothing moves.
 */
function mark(page: Page, reperes: readonly Repere[]): Promise<Marque[]> {
  return page.evaluate(
    (drawn) => {
      const marques: Marque[] = [];
      const add = (element: HTMLElement, cles: string[]): void => {
        if (cles.length === 0 || !element.checkVisibility()) return;
        if (element.id === '') element.id = `parution-${String(marques.length + 1)}`;
        const partie = element.closest('main > *');
        const titre = partie?.querySelector<HTMLElement>('h1, h2')?.innerText ?? partie?.ariaLabel ?? '';
        // The sheets of one spread are one part: « En un coup d’œil, page 2 ».
        const nom = titre
          .replace(/\s+/g, ' ')
          .replace(/, page \d+$/, '')
          .trim();
        marques.push({ id: element.id, partie: nom, cles });
      };
      for (const { ancre, cles } of drawn) {
        const element = ancre === '' ? null : document.getElementById(ancre);
        if (element) add(element, cles);
      }
      const named = '[data-chiffre], [data-evolution], [data-precedent], [data-part], [data-chiffres]';
      for (const element of document.querySelectorAll<HTMLElement>(named)) {
        const { chiffre, evolution, precedent, part, chiffres } = element.dataset;
        const text = [chiffre, evolution, precedent, part, chiffres].filter((cle) => cle !== undefined);
        add(element, text.join(' ').split(' ').filter(Boolean));
      }
      const sheet = document.createElement('div');
      sheet.style.cssText = 'break-before: page; font-size: 4px; line-height: 1';
      for (const { id } of marques) {
        const link = document.createElement('a');
        link.href = `#${id}`;
        link.textContent = '. ';
        sheet.append(link);
      }
      document.body.append(sheet);
      return marques;
    },
    [...reperes],
  );
}

/** Every place where a figure is printed, in the order of the pages. In: the page just printed, and what it draws. */
export async function locateChiffres(page: Page, reperes: readonly Repere[]): Promise<Parution[]> {
  const marques = await mark(page, reperes);
  const destinations = await readDestinations(await page.pdf(OPTIONS));
  return marques
    .flatMap(({ id, partie, cles }) => {
      const folio = destinations.get(id);
      return folio === undefined ? [] : cles.map((cle) => ({ cle, partie, page: folio }));
    })
    .toSorted((a, b) => a.page - b.page);
}

/** « Vie associative, p. 12 et 14 ; Perspectives, p. 31 »; null for what is not printed. */
export function describeParutions(parutions: readonly Parution[], cle: string): string | null {
  const pages = new Map<string, Set<number>>();
  for (const parution of parutions.filter((each) => each.cle === cle)) {
    const known = pages.get(parution.partie) ?? new Set();
    known.add(parution.page);
    pages.set(parution.partie, known);
  }
  const said = [...pages].map(([partie, numbers]) => `${partie}, p. ${[...numbers].join(', ')}`);
  return said.length > 0 ? said.join(' ; ') : null;
}
