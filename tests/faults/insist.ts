/** Asks until there is an answer, as a phone does whose network comes and goes. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === 150) throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
