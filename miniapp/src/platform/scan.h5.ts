/** A browser has no scanner: the text of the code is typed or pasted. */
export const canScan = false;

export const scanCode = (): Promise<string | null> => Promise.resolve(null);
