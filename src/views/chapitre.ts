/** Class that gives a chapter its colour: the three colours of the charte in turn. */
export function axisOf(numero: number): string {
  return `axe-${((numero - 1) % 3) + 1}`;
}
