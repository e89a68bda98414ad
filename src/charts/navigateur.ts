import type { Graphique } from './types.ts';

/** Loads chart.js and draws every box of a figure. A failure leaves the SVG, which says it all. */
function activer(figure: Element): void {
  const donnees = figure.querySelector('script.graphique-donnees')?.textContent;
  if (donnees === undefined) return;
  const poser = async (): Promise<void> => {
    const { poserLaToile } = await import('./toile.ts');
    const panneaux = JSON.parse(donnees) as Graphique[];
    for (const boite of figure.querySelectorAll<HTMLElement>('.graphique-dessin')) {
      const panneau = panneaux[Number(boite.dataset['panneau'])];
      const horizontal = boite.dataset['horizontal'] !== undefined;
      if (panneau !== undefined) await poserLaToile(boite, { ...panneau, horizontal });
    }
  };
  // Once the page has nothing better to do. Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void poser());
  else setTimeout(() => void poser(), 200);
}

/**
 * Makes the charts of the page interactive, each as it nears the screen.
 * Expects `[data-graphique]` elements holding `.graphique-dessin` boxes (each with an SVG drawn at build, the rank of
 * its Graphique in `data-panneau`, and `data-horizontal` when its bars lie) and
 * `<script type="application/json" class="graphique-donnees">` with the list of Graphique.
 */
export function activerGraphiques(): void {
  const observateur = new IntersectionObserver(
    (entrees) => {
      for (const { isIntersecting, target } of entrees) {
        if (!isIntersecting) continue;
        observateur.unobserve(target);
        activer(target);
      }
    },
    { rootMargin: '200px' },
  );
  for (const figure of document.querySelectorAll('[data-graphique]')) observateur.observe(figure);
}
