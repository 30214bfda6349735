const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id for something that this client is about to create: 24 of `[0-9a-z]`, the first part by time. */
export function newId(): string {
  const time = Date.now().toString(36);
  return `${time}${Array.from({ length: 24 - time.length }, () => alphabet[Math.floor(Math.random() * 36)]).join('')}`;
}
