import type { Diagnostic } from './diagnostic.ts';

/** What a fault of a chapter says, its place left out. */
export type Explication = Pick<Diagnostic, 'code' | 'message' | 'conseil'>;

/** How to print the sign that opens components. */
export const ECHAPPER = 'pour imprimer le signe lui-même, écrivez \\<';

/** A fault of syntax. */
export function syntaxe(message: string, conseil: string): Explication {
  return { code: 'M-SYNTAXE', message, conseil };
}
