import type { Response } from '../../../types/operation';

/** What is true at the moment somebody sends something: the time, and what their page shows. */
export interface Moment {
  readonly now: number;
  /** A document as it is, as though read a moment ago; null if there is none. */
  peek(collection: string, id: string): Readonly<Record<string, unknown>> | null;
}

/** A call of a user, as a client sends it. */
interface Call {
  readonly area: string;
  readonly operation: string;
  readonly input: object;
}

/** What somebody wants of the product, and asks for until they are answered: a user, or the timer. */
export type Wish = UserWish | TimerWish;

export interface UserWish {
  readonly by: string;
  readonly name: string;
  /** What is sent; made at the first attempt, and the same at every further one. */
  readonly call: (moment: Moment) => Call;
  /** Takes note of an answer that arrived, be it the first or a repeated one. */
  readonly heard?: (answer: Response, at: number) => void;
}

export interface TimerWish {
  readonly by: 'timer';
  readonly name: string;
  /** The jobs of the timer that run; those of gatherings where it does not say. */
  readonly jobs?: 'reminding' | 'roster';
  /** Takes note of how things stand when it goes off. */
  readonly begins?: (moment: Moment) => void;
}
