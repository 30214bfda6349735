import type { Contract } from '../../../types/contract';
import type { Input, Operation, Outcome, Output, Refusal, Response } from '../../../types/operation';
import { CallFailure } from './call-failure';
import { observeServerTime } from './clock';
import { markOnline } from './network';
import { isQuery } from './queries';
import { send } from './transport';

const usualPatienceMs = 10_000;
const pauseBeforeRetryMs = 600;

type Area = keyof Contract;
type OperationOf<A extends Area, O extends keyof Contract[A]> = Contract[A][O] extends Operation
  ? Contract[A][O]
  : never;

/** Operations that never refuse. */
type Unrefusing<A extends Area> = {
  [O in keyof Contract[A]]: [Refusal<OperationOf<A, O>>] extends [never] ? O : never;
}[keyof Contract[A]] &
  string;

/**
 * Asks the server for one operation. Answers a value or a refusal; throws `CallFailure` for everything else.
 * A command whose answer was lost is sent once more: the server does the same thing only once. What works on a whole file
 * is given more patience than a person would have with a tap.
 */
export async function call<A extends Area, O extends keyof Contract[A] & string>(
  area: A,
  operation: O,
  input: Input<OperationOf<A, O>>,
  patienceMs = usualPatienceMs,
): Promise<Outcome<OperationOf<A, O>>> {
  const request = { area, operation, input };
  const response = await answered(request, patienceMs).catch(async (failure: unknown) => {
    if (isQuery(area, operation) || !(failure instanceof CallFailure) || !failure.unanswered) throw failure;
    await new Promise(resolve => setTimeout(resolve, pauseBeforeRetryMs));
    return answered(request, patienceMs);
  });
  if ('failure' in response) {
    throw new CallFailure(response.failure.code, response.failure.requestId, response.failure.fields);
  }
  return response as Outcome<OperationOf<A, O>>;
}

/** `call` for an operation that never refuses: answers its value. */
export async function ask<A extends Area, O extends Unrefusing<A>>(
  area: A,
  operation: O,
  input: Input<OperationOf<A, O>>,
  patienceMs = usualPatienceMs,
): Promise<Output<OperationOf<A, O>>> {
  const outcome = await call(area, operation, input, patienceMs);
  if (!outcome.ok) throw new CallFailure('internal');
  return outcome.value;
}

async function answered(
  request: { area: string; operation: string; input: unknown },
  patienceMs: number,
): Promise<Response> {
  const sentAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallFailure('timeout')), patienceMs);
  });
  try {
    const response = await Promise.race([send(request), patience]);
    markOnline(true);
    if (response.ok) observeServerTime(response.value, sentAt, Date.now());
    return response;
  } catch (failure) {
    if (failure instanceof CallFailure && failure.code === 'offline') markOnline(false);
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}
