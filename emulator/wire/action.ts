/** The body of one request on the wire. */
export type Request = Record<string, unknown>;
/** What an action answers: members of the response next to `requestId`. */
export type Answer = Record<string, unknown>;
/** One action of the wire. */
export type Action = (request: Request) => Answer | Promise<Answer>;
