/**
 * « Exercice 2023 retraité : les équipes en sommeil ne comptent plus. » : what a reader of both reports must know. Out: no
 * note without a reason.
 */
export function notesOfRetraitement(motif: string | undefined, exercice = 'précédent'): string[] {
  if (motif === undefined) return [];
  return [`Exercice ${exercice} retraité : ${motif}${/[.!?…]$/.test(motif) ? '' : '.'}`];
}
