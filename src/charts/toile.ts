import { Chart, type Plugin, Tooltip } from 'chart.js';
import { NOMBRE_DE_COULEURS } from './aspect.ts';
import { chartConfiguration } from './configuration.ts';
import { enregistrer } from './enregistrer.ts';
import { enCss } from './texte.ts';
import type { Graphique, Theme } from './types.ts';

enregistrer();
Chart.register(Tooltip);

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

/** Brings the pointer back to the pixels of the drawing: chart.js takes a canvas for as large as it draws. */
function pluginDEchelle(agrandissement: number): Plugin {
  return {
    id: 'echelle',
    beforeEvent(chart, args) {
      const { event } = args;
      if (event.x === null || event.y === null) return;
      event.x /= agrandissement;
      event.y /= agrandissement;
      args.inChartArea = chart.isPointInArea({ x: event.x, y: event.y });
    },
  };
}

/**
 * Draws the canvas anew, stroke for stroke over the SVG: in the SVG's own pixels, magnified as it is.
 */
function dessiner(toile: HTMLCanvasElement, boite: HTMLElement, graphique: Graphique): void {
  Chart.getChart(toile)?.destroy();
  const dessin = boite.querySelector('svg')?.viewBox.baseVal;
  const ctx = toile.getContext('2d');
  if (ctx === null || dessin === undefined) return;
  const { width: largeur, height: hauteur } = dessin;
  toile.width = largeur;
  toile.height = hauteur;
  // Else chart.js writes the size that it draws at.
  toile.style.width = toile.style.height = '100%';
  const configuration = chartConfiguration(
    graphique,
    lireTheme(boite),
    { largeur, hauteur },
    (texte, police) => {
      ctx.font = enCss(police);
      return ctx.measureText(texte).width;
    },
  );
  const agrandissement = boite.clientWidth / largeur;
  new Chart(toile, {
    ...configuration,
    plugins: [...(configuration.plugins ?? []), pluginDEchelle(agrandissement)],
    options: { ...configuration.options, devicePixelRatio: devicePixelRatio * agrandissement },
  });
}

/**
 * Lays an interactive canvas over the SVG of `.graphique-dessin` and keeps it in step with the size of the box
 * and the colour scheme. The SVG stays for assistive tools and for print (see `graphique.css`).
 */
export async function poserLaToile(boite: HTMLElement, graphique: Graphique): Promise<void> {
  await document.fonts.ready;
  const toile = document.createElement('canvas');
  toile.setAttribute('aria-hidden', 'true');
  const redessiner = (): void => {
    // The other width's drawing is the one that shows.
    if (boite.clientWidth === 0) return;
    boite.append(toile);
    dessiner(toile, boite, graphique);
  };
  // The observer also calls once at the start: that is the first drawing.
  new ResizeObserver(redessiner).observe(boite);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redessiner);
}
