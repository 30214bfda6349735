/** Who did something, by the name they had then. */
export interface Author {
  readonly memberId: string;
  readonly name: string;
}
