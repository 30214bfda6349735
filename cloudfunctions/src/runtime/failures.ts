import type { FailureCode } from '../../../types/operation';

/** An unexpected "no", with one of the contract's codes. Thrown anywhere below `dispatch`, which alone turns it into an answer. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    /** Paths into the input that did not parse; only with `invalid`. */
    readonly fields: readonly string[] = [],
    /** For the log alone: what somebody else's system answered. Codes and ids, no names, numbers or texts. */
    readonly note?: string,
  ) {
    super(code);
  }
}
