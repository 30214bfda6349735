import type { FailureCode } from '../../../types/operation';

export type CallFailureCode = FailureCode | 'offline' | 'timeout';

/** A call that came to nothing: the server's failure, or no answer at all. Refusals are not failures. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';

  constructor(
    readonly code: CallFailureCode,
    readonly requestId?: string,
    readonly fields: readonly string[] = [],
  ) {
    super(code);
  }

  /** Nobody answered, so nobody knows whether it happened. */
  get unanswered(): boolean {
    return this.code === 'offline' || this.code === 'timeout';
  }
}

/** A read that the server refused, with what to say about it: a page without content, like a failed one. */
export class RefusedRead extends CallFailure {
  constructor(
    readonly title: string,
    /** What to do next. */
    readonly advice: string,
    code: 'unavailable' | 'notFound' | 'forbidden',
  ) {
    super(code);
  }
}

/** Makes a failure out of whatever was thrown. */
export function asFailure(thrown: unknown): CallFailure {
  return thrown instanceof CallFailure ? thrown : new CallFailure('internal');
}
