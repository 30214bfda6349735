/** One line of the function's log. Ids only: no names, numbers, texts or inputs. */
export interface LogLine {
  readonly level: 'info' | 'error';
  readonly requestId: string;
  readonly operation: string;
  /** `ok`, a refusal's word or a failure's code. */
  readonly outcome: string;
  readonly memberId?: string | undefined;
  readonly ms: number;
  /** The stack of a bug, or the code that a system of somebody else answered. */
  readonly error?: string | undefined;
}

/** Writes a line of JSON to the function's log. */
export function log(line: LogLine): void {
  console.log(JSON.stringify(line));
}
