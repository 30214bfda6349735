/** How often each action was asked for. */
export class Stats {
  private operations: Record<string, number> = {};

  count(action: string): void {
    this.operations[action] = (this.operations[action] ?? 0) + 1;
  }

  counts(): Readonly<Record<string, number>> {
    return this.operations;
  }

  reset(): void {
    this.operations = {};
  }
}
