/** An answer of "no" with the platform's own code and wording; everything else that is thrown is a bug. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something the cloud can do and this emulator cannot: always refused by name. */
export function notEmulated(what: string): Failure {
  return new Failure('NotEmulated', `${what} is not emulated; see emulator/README.md for what is.`);
}

/** A request whose parameters cannot be used. */
export function invalidParam(message: string): Failure {
  return new Failure('INVALID_PARAM', message);
}

/** The database could not carry out the request: a bad operator, a wrong type, a duplicate. */
export function requestFailed(message: string): Failure {
  return new Failure('DATABASE_REQUEST_FAILED', message);
}

/** A write that could not be carried out, in the wrapping the server puts around the reasons of updates. */
export function updateFailed(message: string): Failure {
  return requestFailed(`[FailedOperation] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`);
}

/** Collections are never created by writing to them. */
export function collectionMissing(name: string): Failure {
  return new Failure(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );
}

/** Another transaction, or a later write, touched what this transaction touches. */
export function transactionConflict(): Failure {
  return new Failure(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );
}

/** The transaction was ended before, by its owner or after 30 seconds by the server. */
export function transactionGone(): Failure {
  return new Failure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );
}

/** The server's own words for a violated unique index, without the wrapping each action puts around them. */
export class DuplicateKey extends Error {}
