import { DataFolderError } from './data-folder';
import { startEmulator } from './emulator';
import { parseOptions, UsageError } from './options';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const emulator = await startEmulator(options);
  const stop = () => void emulator.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`${JSON.stringify({ ready: true, url: emulator.url })}\n`);
}

/** Ends the process with one line that says what is wrong and what to do about it. */
function fail(error: unknown): never {
  const { code, port, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    exit(2, `port ${port} is in use; choose another with --port, or --port 0 for any free one`);
  if (error instanceof DataFolderError) exit(3, `${message} (nothing was changed)`);
  if (error instanceof UsageError) exit(64, message);
  exit(1, stack ?? message);
}

function exit(code: number, message: string): never {
  process.stderr.write(`emulator: ${message}\n`);
  process.exit(code);
}

main().catch(fail);
