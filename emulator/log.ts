/** Writes one line about what happened; standard output is left to the ready line. */
export function log(part: string, message: string): void {
  process.stderr.write(`${new Date().toISOString()} [${part}] ${message}\n`);
}
