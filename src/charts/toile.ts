import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { NOMBRE_DE_COULEURS } from './aspect.ts';
import { chartConfiguration } from './configuration.ts';
import { enCss } from './dessin.ts';
import type { Graphique, Theme } from './types.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/**
 * Theme of an element: `--graphique-1`…`--graphique-6`, `-texte`, `-grille`, `-fond`, `-police`, `-police-chiffres`.
 * Colours and fonts are read through a probe, since a canvas knows neither var() nor light-dark().
 */
function lireTheme(element: HTMLElement): Theme {
  const sonde = element.appendChild(document.createElement('span'));
  const style = getComputedStyle(sonde);
  const couleur = (nom: string): string => {
    sonde.style.color = `var(--graphique-${nom})`;
    return style.color;
  };
  const police = (nom: string): string => {
    sonde.style.fontFamily = `var(--graphique-${nom})`;
    return style.fontFamily;
  };
  const theme = {
    couleurs: Array.from({ length: NOMBRE_DE_COULEURS }, (_, rang) => couleur(String(rang + 1))),
    texte: couleur('texte'),
    grille: couleur('grille'),
    fond: couleur('fond'),
    police: police('police'),
    policeChiffres: police('police-chiffres'),
  };
  sonde.remove();
  return theme;
}

/** Draws the canvas anew, in the exact place of the SVG; nothing while the box is hidden. */
function dessiner(toile: HTMLCanvasElement, boite: HTMLElement, graphique: Graphique): void {
  Chart.getChart(toile)?.destroy();
  const { width: largeur, height: hauteur } = boite.getBoundingClientRect();
  const ctx = toile.getContext('2d');
  if (ctx === null || largeur === 0 || hauteur === 0) return;
  toile.width = largeur;
  toile.height = hauteur;
  const configuration = chartConfiguration(
    graphique,
    lireTheme(boite),
    { largeur, hauteur },
    (texte, police) => {
      ctx.font = enCss(police);
      return ctx.measureText(texte).width;
    },
  );
  new Chart(toile, configuration);
}

/**
 * Lays an interactive canvas over the SVG of `.graphique-dessin` and keeps it in step with the size of the box
 * and the colour scheme. The SVG stays for assistive tools and for print (see `graphique.css`).
 */
export async function poserLaToile(boite: HTMLElement, graphique: Graphique): Promise<void> {
  await document.fonts.ready;
  const toile = document.createElement('canvas');
  toile.setAttribute('aria-hidden', 'true');
  boite.append(toile);
  const redessiner = (): void => dessiner(toile, boite, graphique);
  // The observer also calls once at the start: that is the first drawing.
  new ResizeObserver(redessiner).observe(boite);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redessiner);
}
