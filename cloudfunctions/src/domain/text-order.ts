/** Which of two texts comes first, for sorting: by their code units, whatever the machine's language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
