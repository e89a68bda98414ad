/** How many faults of one file are told one by one; the others are counted. */
const MONTREES = 20;

/** A file that cannot be imported: nothing of it is used. The message and its faults are French, ready to print. */
export class FichierRefuse extends Error {
  readonly fautes: readonly string[];

  constructor(message: string, fautes: readonly string[] = []) {
    super(message);
    this.fautes = fautes;
  }
}

/** Gathers the faults of a file: the first twenty with their text, the others by their number. */
export class Fautes {
  nombre = 0;
  readonly #textes: string[] = [];

  /** Adds one fault, told with its line. */
  add(ligne: number, message: string): void {
    this.nombre += 1;
    if (this.#textes.length < MONTREES) this.#textes.push(`ligne ${ligne} : ${message}`);
  }

  /** Throws {@link FichierRefuse} when there is a fault. `message` opens the list. */
  refuse(message: string): void {
    if (this.nombre === 0) return;
    const others = this.nombre - this.#textes.length;
    const end = others === 0 ? [] : others === 1 ? ['et une autre faute'] : [`et ${others} autres fautes`];
    throw new FichierRefuse(message, [...this.#textes, ...end]);
  }
}
