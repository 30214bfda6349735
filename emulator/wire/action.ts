/** The body of one request on the wire. */
export type Request = Record<string, unknown>;
/** What an action answers: members of the response next to `requestId`. */
export type Answer = Record<string, unknown>;
/** One action of the wire; those that are asked with a form may answer with bytes. */
export type Action = (request: Request) => Answer | Buffer | Promise<Answer | Buffer>;
