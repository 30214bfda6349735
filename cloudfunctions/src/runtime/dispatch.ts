import type { Areas, FailureView, Operation, Request, Response } from '../../../types/operation';
import { decideAccess } from './access';
import { Failure } from './failures';
import { readFacts } from './facts';
import type { Answer, Call, Handlers } from './handlers';
import { log } from './logging';

type AnyHandler = (input: never, call: never) => Promise<Answer<Operation>>;

/** One area: its part of the contract, and a handler for each of its operations. */
export interface LoadedArea<Area extends Areas[string]> {
  readonly contract: Area;
  readonly handlers: Handlers<Area>;
}

/** Every area of a contract, each read when it is first needed. What is missing or too many does not compile. */
export type LazyAreas<Contract extends Areas> = {
  readonly [Area in keyof Contract]: () => Promise<LoadedArea<Contract[Area]>>;
};

type AnyAreas = Readonly<
  Record<string, () => Promise<{ contract: Areas[string]; handlers: Record<string, AnyHandler> }>>
>;

/** Who calls and when, as the platform says. */
export interface Invocation {
  readonly openid: string | null;
  readonly requestId: string;
  readonly now: number;
}

/** Answers an event as the person who calls. */
type Dispatch = (event: unknown, invocation: Invocation) => Promise<Response>;

function own<T>(record: Readonly<Record<string, T>>, key: unknown): T | undefined {
  return typeof key === 'string' && Object.hasOwn(record, key) ? record[key] : undefined;
}

function parseInput(operation: Operation, input: unknown): Record<string, unknown> {
  const parsed = operation.input.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  throw new Failure(
    'invalid',
    parsed.error.issues.map(issue => issue.path.join('.')),
  );
}

/** An answer whose value is not what the contract promises is a bug of ours; it never leaves the server. */
function checkAnswer(operation: Operation, answer: Answer<Operation>): Response {
  if (answer.ok) return { ok: true, value: operation.output.parse(answer.value) };
  const word = (answer.refusal as { word: string }).word;
  if (!Object.hasOwn(operation.refusals, word)) throw new Error(`undeclared refusal "${word}"`);
  return { ok: false, refusal: answer.refusal };
}

function failureOf(error: unknown, requestId: string): FailureView {
  if (!(error instanceof Failure)) return { code: 'internal', requestId };
  return { code: error.code, requestId, ...(error.fields.length > 0 && { fields: error.fields }) };
}

/**
 * Makes the one way into the operations of some areas: find → parse → read the facts → decide access → handle → check.
 * It never throws: a failure becomes an answer with its code, a bug becomes `internal` and its stack goes to the log.
 */
export function createDispatch<Contract extends Areas>(areas: LazyAreas<Contract>): Dispatch;
export function createDispatch(areas: AnyAreas): Dispatch {
  async function run(request: Partial<Request>, { openid, now }: Invocation, seen: { memberId?: string }) {
    const area = await own(areas, request.area)?.();
    const operation = own(area?.contract ?? {}, request.operation);
    const handler = own(area?.handlers ?? {}, request.operation);
    if (!operation || !handler) throw new Failure('notFound');
    const input = parseInput(operation, request.input);
    const facts = await readFacts(openid, operation.access, input, now);
    if (facts.caller) seen.memberId = facts.caller.memberId;
    const refused = decideAccess(operation.access, facts);
    if (refused) throw new Failure(refused);
    const call = { ...facts, now } as Call<Operation['access']>;
    return checkAnswer(operation, await handler(input as never, call as never));
  }

  return async function dispatch(event: unknown, invocation: Invocation): Promise<Response> {
    const request = (typeof event === 'object' && event !== null ? event : {}) as Partial<Request>;
    const started = performance.now();
    const seen: { memberId?: string } = {};
    const { requestId } = invocation;
    const line = (outcome: string) => ({
      requestId,
      operation: `${String(request.area).slice(0, 40)}.${String(request.operation).slice(0, 40)}`,
      outcome,
      memberId: seen.memberId,
      ms: Math.round(performance.now() - started),
    });
    try {
      const response = await run(request, invocation, seen);
      log({ level: 'info', ...line(response.ok ? 'ok' : 'refusal' in response ? response.refusal.word : 'failure') });
      return response;
    } catch (error) {
      const failure = failureOf(error, requestId);
      const bug = failure.code === 'internal' && error instanceof Error ? error.stack : undefined;
      const note = error instanceof Failure ? error.note : undefined;
      log({ level: bug || note ? 'error' : 'info', ...line(failure.code), error: bug ?? note });
      return { ok: false, failure };
    }
  };
}
