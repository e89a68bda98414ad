import { mesurerSansNavigateur } from './metriques.ts';

type Attributs = Readonly<Record<string, string | number | undefined>>;

/** The drawing state that `save` and `restore` keep; `matrice` as in SVG's matrix(a b c d e f). */
interface Etat {
  matrice: readonly [number, number, number, number, number, number];
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
}

/** Distance from the middle of the capitals to the baseline, in ems. */
const MI_CAPITALE = 0.345;

const ANCRES: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const ECHAPPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const echapper = (texte: string): string => texte.replace(/[&<>"]/g, (signe) => ECHAPPES[signe] ?? signe);

/** A tenth of a pixel is finer than print needs; `+ 0` turns -0 into 0. */
const arrondir = (n: number): number => Math.round(n * 10) / 10 + 0;

/** One SVG element: escapes texts, rounds numbers, leaves out attributes that are undefined. */
export function balise(nom: string, attributs: Attributs, texte?: string): string {
  const liste = Object.entries(attributs).flatMap(([cle, valeur]) =>
    valeur === undefined
      ? []
      : [` ${cle}="${typeof valeur === 'number' ? arrondir(valeur) : echapper(valeur)}"`],
  );
  return `<${nom}${liste.join('')}${texte === undefined ? '/>' : `>${echapper(texte)}</${nom}>`}`;
}

/** Weight, size in pixels and family of a canvas `font`. */
function lireFonte(font: string): { graisse: number; taille: number; famille: string } {
  const [, graisse = '400', taille = '10', famille = ''] = /(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { graisse: Number(graisse), taille: Number(taille), famille };
}

/**
 * The part of CanvasRenderingContext2D that chart.js and our plugin use for bars, written down as SVG.
 * Colours go through as they are, so they may be `var(--x, …)`; nothing is random and no global is touched.
 * What is missing here fails loudly (“ctx.arc is not a function”) rather than draw something wrong.
 */
export class ContexteSvg implements Etat {
  matrice: Etat['matrice'] = [1, 0, 0, 1, 0, 0];
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineJoin = 'miter';
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  /** What has been drawn, in order. */
  readonly elements: string[] = [];
  readonly canvas: object;
  readonly #racine: { famille: string; taille: number };
  readonly #pile: Etat[] = [];
  #chemin = '';
  #rectangle: Attributs | null = null;

  /** `canvas`: what chart.js expects to find behind a context; `racine`: the font set on the root element. */
  constructor(canvas: object, racine: { famille: string; taille: number }) {
    this.canvas = canvas;
    this.#racine = racine;
  }

  save(): void {
    const { matrice, fillStyle, strokeStyle, lineWidth, lineJoin, font, textAlign, textBaseline } = this;
    this.#pile.push({ matrice, fillStyle, strokeStyle, lineWidth, lineJoin, font, textAlign, textBaseline });
  }

  restore(): void {
    Object.assign(this, this.#pile.pop());
  }

  setTransform(...matrice: Etat['matrice']): void {
    this.matrice = matrice;
  }

  resetTransform(): void {
    this.matrice = [1, 0, 0, 1, 0, 0];
  }

  translate(x: number, y: number): void {
    const [a, b, c, d] = this.matrice;
    this.matrice = [a, b, c, d, ...this.#placer(x, y)];
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrice;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrice = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  beginPath(): void {
    this.#chemin = '';
    this.#rectangle = null;
  }

  moveTo(x: number, y: number): void {
    this.#chemin += `M${this.#placer(x, y).map(arrondir).join(' ')}`;
  }

  lineTo(x: number, y: number): void {
    this.#chemin += `L${this.#placer(x, y).map(arrondir).join(' ')}`;
  }

  /** Keeps one upright rectangle per path, which is all that bars need. */
  rect(x: number, y: number, width: number, height: number): void {
    const [gauche, haut] = this.#placer(x, y);
    this.#rectangle = { x: gauche, y: haut, width, height };
  }

  fill(): void {
    if (this.fillStyle !== 'transparent') this.#tracer({ fill: this.fillStyle });
  }

  /** chart.js clips axis labels to the drawing; the viewBox does that. */
  clip(): void {}

  stroke(): void {
    const epaisseur = this.lineWidth === 1 ? undefined : this.lineWidth;
    this.#tracer({ fill: 'none', stroke: this.strokeStyle, 'stroke-width': epaisseur });
  }

  fillText(texte: string, x: number, y: number): void {
    this.#ecrire(texte, x, y, { fill: this.fillStyle });
  }

  strokeText(texte: string, x: number, y: number): void {
    const contour = {
      stroke: this.strokeStyle,
      'stroke-width': this.lineWidth,
      'stroke-linejoin': this.lineJoin,
    };
    // The text itself comes over it: assistive tools and PDF extraction must not read it twice.
    this.#ecrire(texte, x, y, { fill: 'none', ...contour, 'aria-hidden': 'true' });
  }

  measureText(texte: string): { width: number } {
    return { width: mesurerSansNavigateur(texte, lireFonte(this.font)) };
  }

  /** chart.js clears the canvas before each drawing. */
  clearRect(): void {
    this.elements.length = 0;
  }

  #placer(x: number, y: number): [number, number] {
    const [a, b, c, d, e, f] = this.matrice;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  #tracer(style: Attributs): void {
    if (this.#rectangle !== null) this.elements.push(balise('rect', { ...this.#rectangle, ...style }));
    else if (this.#chemin !== '') this.elements.push(balise('path', { d: this.#chemin, ...style }));
  }

  #ecrire(texte: string, x: number, y: number, style: Attributs): void {
    const { graisse, taille, famille } = lireFonte(this.font);
    const [a, b] = this.matrice;
    const angle = (Math.atan2(b, a) * 180) / Math.PI;
    const [gauche, ligne] = this.#placer(x, this.textBaseline === 'middle' ? y + taille * MI_CAPITALE : y);
    const attributs = {
      x: gauche,
      y: ligne,
      transform:
        angle === 0 ? undefined : `rotate(${arrondir(angle)} ${arrondir(gauche)} ${arrondir(ligne)})`,
      'text-anchor': ANCRES[this.textAlign],
      'font-family': famille === this.#racine.famille ? undefined : famille,
      'font-size': taille === this.#racine.taille ? undefined : taille,
      'font-weight': graisse === 400 ? undefined : graisse,
      ...style,
    };
    this.elements.push(balise('text', attributs, texte));
  }
}
