import { OptionsError } from './options.ts';
import { explainPanne } from './pannes.ts';

/** An expected failure; the message is French and ready to print. */
export class CommandError extends Error {}

function tell(error: unknown): void {
  if (error instanceof OptionsError || error instanceof CommandError) {
    process.stderr.write(`✗ ${error.message}\n`);
    return;
  }
  process.stderr.write(
    `✗ La commande s’est arrêtée sur une panne imprévue : ${explainPanne(error)}\n  Relancez-la ; si la panne revient, signalez-la avec ce message.\n`,
  );
  if (process.env['MILLESIME_DEBUG'] === '1') process.stderr.write(`${String((error as Error).stack)}\n`);
}

/** Somebody who has read enough (`| head`) closes the pipe: what remains to be said has no reader. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/**
 * Runs a command and sets the exit code: what the command returns, or 2 when it could not run. The officer never
 * sees a stack trace; `MILLESIME_DEBUG=1` shows it to an engineer.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  process.stdout.on('error', endWithReader);
  process.on('uncaughtException', (error) => {
    tell(error);
    process.exit(2);
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 2;
    tell(error);
  }
}
