import { createInterface } from 'node:readline';
import { startEmulator, type Emulator } from './emulator';
import { parseOptions } from './options';

/** What a line of standard input asks for: an emulator with these arguments and variables, or none. */
interface Order {
  readonly start?: { readonly args: readonly string[]; readonly variables: Readonly<Record<string, string>> };
}

let running: Emulator | null = null;
const environment = { ...process.env };

async function carryOut({ start }: Order): Promise<{ readonly url: string | null }> {
  await running?.close();
  running = null;
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment, start?.variables);
  if (!start) return { url: null };
  running = await startEmulator(parseOptions(start.args));
  return { url: running.url };
}

/**
 * Runs one emulator after another, each with options of its own: tests that follow each other spare the start of the
 * process. Orders come on standard input, one a line, and are answered in order; when it ends, so does the process.
 */
async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const answer = await carryOut(JSON.parse(line) as Order).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
    }));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  await running?.close();
  process.exit(0);
}

void main();
