import { createInterface } from 'node:readline/promises';

/** Asks whether to write the changes just shown; without a terminal nobody can answer, and it is no. */
export async function askWrite(fichier: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Leaving with Ctrl+C or Ctrl+D is no.
  const answer = await new Promise<string>((resolve) => {
    terminal.on('close', () => {
      resolve('');
    });
    terminal.question(`Écrire ces changements dans ${fichier} ? [o/N] `).then(resolve, () => {
      resolve('');
    });
  });
  terminal.close();
  return /^o(?:ui)?$/i.test(answer.trim());
}
