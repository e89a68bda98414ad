import { OptionsError } from './options.ts';

/** An expected failure; the message is French and ready to print. */
export class CommandError extends Error {}

/**
 * Runs a command and sets the exit code: what the command returns, or 2 when it could not run. The officer never
 * sees a stack trace; `MILLESIME_DEBUG=1` shows it to an engineer.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof OptionsError || error instanceof CommandError) {
      process.stderr.write(`✗ ${error.message}\n`);
      return;
    }
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `✗ La commande s’est arrêtée sur une panne imprévue : ${detail}\n  Relancez-la ; si la panne revient, signalez-la avec ce message.\n`,
    );
    if (process.env['MILLESIME_DEBUG'] === '1') process.stderr.write(`${String((error as Error).stack)}\n`);
  }
}
