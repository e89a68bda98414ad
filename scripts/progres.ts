/** Tells where a long command is, one line a step, with the seconds it took so far. */
export function createProgress(): (message: string) => void {
  const start = performance.now();
  return (message) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
    process.stderr.write(`[${seconds.padStart(5)} s] ${message}\n`);
  };
}
