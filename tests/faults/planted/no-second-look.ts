/** Takes the sheets as they were written at the close. */
export async function reviewSheets(): Promise<void> {
  // Nothing is looked at.
}
