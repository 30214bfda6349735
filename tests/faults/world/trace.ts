import type { Body } from './host';

const documentIn = (text: unknown) => (typeof text === 'string' ? text.slice(0, 120) : '');

/** What a request asks, in short. */
export function shownRequest(body: Body): string {
  const action = String(body.action)
    .replace('database.', '')
    .replace(/Documents?$|Doc$/, '');
  const what = body.data ? [documentIn(Array.isArray(body.data) ? body.data[0] : body.data)] : [];
  return [action, body.collectionName, documentIn(body.query), ...what].filter(part => part !== '').join(' ');
}

/** What an answer says, in short. */
export function shownAnswer(answer: unknown): string {
  const { ok, refusal, failure } = answer as {
    readonly ok?: boolean;
    readonly refusal?: { readonly word: string };
    readonly failure?: { readonly code: string };
  };
  if (ok) return 'ok';
  return refusal?.word ?? failure?.code ?? JSON.stringify(answer);
}

/** The steps of a schedule, to be read by people. Notes nothing unless somebody will read it. */
export class Trace {
  readonly lines: string[] = [];

  constructor(
    private readonly wanted: boolean,
    private readonly start: number,
  ) {}

  note(now: number, text: () => string): void {
    if (!this.wanted) return;
    const seconds = ((now - this.start) / 1000).toFixed(3).padStart(10);
    this.lines.push(`${seconds}  ${text()}`);
  }
}
