import { arrondir, type Attributs, balise } from './balise.ts';
import { mesurerSansNavigateur } from './metriques.ts';

/** The drawing state that `save` and `restore` keep; `matrice` as in SVG's matrix(a b c d e f). */
interface Etat {
  matrice: readonly [number, number, number, number, number, number];
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  tirets: readonly number[];
  font: string;
  textAlign: string;
  textBaseline: string;
}

/** Distance from the middle of the capitals to the baseline, in ems. */
const MI_CAPITALE = 0.345;

const ANCRES: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };

/** Weight, size in pixels and family of a canvas `font`. */
function lireFonte(font: string): { graisse: number; taille: number; famille: string } {
  const [, graisse = '400', taille = '10', famille = ''] = /(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? [];
  return { graisse: Number(graisse), taille: Number(taille), famille };
}

/**
 * The part of CanvasRenderingContext2D that chart.js and our plugins use for bars, lines and rings, written down as
 * SVG. Colours go through as they are, so they may be `var(--x, …)`; nothing is random and no global is touched.
 * What is missing here fails loudly (“ctx.ellipse is not a function”) rather than draw something wrong.
 */
export class ContexteSvg implements Etat {
  matrice: Etat['matrice'] = [1, 0, 0, 1, 0, 0];
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineJoin = 'miter';
  lineCap = 'butt';
  tirets: readonly number[] = [];
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
    const { matrice, fillStyle, strokeStyle, lineWidth, lineJoin, lineCap } = this;
    const { tirets, font, textAlign, textBaseline } = this;
    const trait = { strokeStyle, lineWidth, lineJoin, lineCap, tirets };
    this.#pile.push({ matrice, fillStyle, ...trait, font, textAlign, textBaseline });
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

  setLineDash(tirets: readonly number[]): void {
    this.tirets = tirets;
  }

  beginPath(): void {
    this.#chemin = '';
    this.#rectangle = null;
  }

  moveTo(x: number, y: number): void {
    this.#chemin += `M${this.#ecrirePoint(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#chemin += `${this.#chemin === '' ? 'M' : 'L'}${this.#ecrirePoint(x, y)}`;
  }

  /** Angles in radians, clockwise from three o’clock. SVG cannot write a whole turn in one arc: two halves. */
  arc(x: number, y: number, rayon: number, debut: number, fin: number, inverse = false): void {
    const tour = Math.max(-2 * Math.PI, Math.min(2 * Math.PI, fin - debut));
    const point = (angle: number): [number, number] => [
      x + rayon * Math.cos(angle),
      y + rayon * Math.sin(angle),
    ];
    this.lineTo(...point(debut));
    const r = arrondir(rayon);
    for (const angle of [debut + tour / 2, debut + tour]) {
      this.#chemin += `A${r} ${r} 0 0 ${inverse ? 0 : 1} ${this.#ecrirePoint(...point(angle))}`;
    }
  }

  closePath(): void {
    if (this.#chemin !== '') this.#chemin += 'Z';
  }

  /** One upright rectangle per path, which is all that bars and square points need. */
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
    this.#tracer({
      fill: 'none',
      stroke: this.strokeStyle,
      'stroke-width': this.lineWidth === 1 ? undefined : this.lineWidth,
      'stroke-linecap': this.lineCap === 'butt' ? undefined : this.lineCap,
      'stroke-dasharray': this.tirets.length === 0 ? undefined : this.tirets.join(' '),
    });
  }

  fillText(texte: string, x: number, y: number): void {
    if (texte === '') return;
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
      fill: this.fillStyle,
    };
    this.elements.push(balise('text', attributs, texte));
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

  #ecrirePoint(x: number, y: number): string {
    return this.#placer(x, y).map(arrondir).join(' ');
  }

  #tracer(style: Attributs): void {
    if (this.#rectangle !== null) this.elements.push(balise('rect', { ...this.#rectangle, ...style }));
    else if (this.#chemin !== '') this.elements.push(balise('path', { d: this.#chemin, ...style }));
  }
}
