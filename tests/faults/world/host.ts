/** The body of one request on the wire of the database, and its answer. */
export type Body = Readonly<Record<string, unknown>>;

/** What an instance of the product gets from the world instead of from the machine; see `seams/`. */
export interface Host {
  /** The bug that the instance has; null = none. */
  readonly planted: string | null;
  /** The clock of the machine that the instance runs on. */
  now(): number;
  randomHex(bytes: number): string;
  /** Who calls, as the platform says. */
  openid(): string | null;
  /** Sends a request to the database. Resolves when the schedule says so, or never. */
  request(body: Body): Promise<Body>;
  /** Whether a consent to messages lasts. */
  longTerm(): boolean;
  log(line: object): void;
}
