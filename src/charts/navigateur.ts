import type { Graphique } from './types.ts';

/** Loads chart.js and draws, once the page has nothing better to do. A failure leaves the SVG, which says it all. */
function activer(figure: Element): void {
  const boite = figure.querySelector<HTMLElement>('.graphique-dessin');
  const donnees = figure.querySelector('script.graphique-donnees')?.textContent;
  if (boite === null || donnees === undefined) return;
  const poser = async (): Promise<void> => {
    const { poserLaToile } = await import('./toile.ts');
    await poserLaToile(boite, JSON.parse(donnees) as Graphique);
  };
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(() => void poser());
  else setTimeout(() => void poser(), 200);
}

/**
 * Makes the charts of the page interactive, each as it nears the screen.
 * Expects `[data-graphique]` elements holding a `.graphique-dessin` box (with the SVG drawn at build) and
 * `<script type="application/json" class="graphique-donnees">` with the Graphique.
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
