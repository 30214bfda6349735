/** What somebody is told who tried to check in or out. */
export interface Told {
  readonly title: string;
  /** What to do next. */
  readonly text: string;
  readonly tone: 'bad' | 'wait' | 'plain';
  /** Typing a code again cannot help. */
  readonly settled?: true;
}
