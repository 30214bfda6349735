import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the emulator is started. */
export interface Options {
  readonly data: string;
  readonly port: number;
  readonly functions: string;
  readonly static: string | undefined;
  readonly people: string | undefined;
  readonly phones: string | undefined;
  readonly templates: string | undefined;
  readonly pages: string | undefined;
  readonly timers: boolean;
  /** Whether a write is on disk before it is acknowledged. */
  readonly flush: boolean;
  readonly instances: number;
}

/** The command line was wrong. */
export class UsageError extends Error {}

const usage =
  'usage: emulator/main.ts --data <folder> --port <n> --functions <dir> [--static <dir>] [--people <file.json>] [--phones <file.json>] [--templates <file.json>] [--pages <file.json>] [--no-timers] [--no-flush] [--instances <n>]';

/** Reads the command line. */
export function parseOptions(args: readonly string[]): Options {
  let values: Record<string, string | boolean | undefined>;
  try {
    values = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        functions: { type: 'string' },
        static: { type: 'string' },
        people: { type: 'string' },
        phones: { type: 'string' },
        templates: { type: 'string' },
        pages: { type: 'string' },
        instances: { type: 'string' },
        'no-timers': { type: 'boolean' },
        'no-flush': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
  const { data, functions, people, phones, templates, pages } = values;
  if (typeof data !== 'string' || typeof functions !== 'string') throw new UsageError(usage);
  return {
    data: resolve(data),
    functions: resolve(functions),
    static: typeof values['static'] === 'string' ? resolve(values['static']) : undefined,
    people: typeof people === 'string' ? resolve(people) : undefined,
    phones: typeof phones === 'string' ? resolve(phones) : undefined,
    templates: typeof templates === 'string' ? resolve(templates) : undefined,
    pages: typeof pages === 'string' ? resolve(pages) : undefined,
    port: wholeNumber(values['port'], '--port', 0, 65535, 0),
    instances: wholeNumber(values['instances'], '--instances', 1, 64, Math.max(2, availableParallelism())),
    timers: values['no-timers'] !== true,
    flush: values['no-flush'] !== true,
  };
}

function wholeNumber(value: unknown, name: string, low: number, high: number, otherwise: number): number {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isInteger(number) || number < low || number > high) {
    throw new UsageError(`${name} must be a whole number from ${low} to ${high}\n${usage}`);
  }
  return number;
}
