export interface ScannedCode {
  readonly gatheringId: string;
  readonly code: string;
}

const fullWidthZero = '０'.charCodeAt(0);

/** Digits as typed on any keyboard: full-width ones become plain, everything else goes. At most six. */
export function digitsOf(typed: string): string {
  return typed
    .replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - fullWidthZero))
    .replace(/\D/g, '')
    .slice(0, 6);
}

/** Reads the text of the secretary's QR picture; null where it is something else. */
export function readQrText(text: string): ScannedCode | null {
  const [, search] = /^https:\/\/qinglian\.invalid\/check-in\?(.+)$/.exec(text.trim()) ?? [];
  if (!search) return null;
  const params = new Map(search.split('&').map(pair => pair.split('=') as [string, string | undefined]));
  const gatheringId = params.get('g') ?? '';
  const code = params.get('c') ?? '';
  return /^[0-9A-Za-z_-]{1,80}$/.test(gatheringId) && /^\d{6}$/.test(code) ? { gatheringId, code } : null;
}

/** Reads what was typed or pasted: a QR text, or six digits with whatever blanks between them. */
export function readTyped(text: string): { readonly gatheringId?: string; readonly code: string } | null {
  const scanned = readQrText(text);
  if (scanned) return scanned;
  const plain = text.replace(/[\s-]/g, '');
  const code = digitsOf(plain);
  return code.length === 6 && plain.length === 6 ? { code } : null;
}
