import Taro from '@tarojs/taro';

/** What of a person goes into the phone's own contacts. */
export interface PhoneContact {
  readonly firstName: string;
  readonly organization: string;
  readonly title?: string;
  readonly mobilePhoneNumber?: string;
  readonly workPhoneNumber?: string;
  readonly email?: string;
}

/** A browser has no contacts to save to. */
export const canSaveContact = process.env.TARO_ENV !== 'h5';

/** WeChat itself tells the member that a text was copied; a browser does not. */
export const copyingTellsItself = process.env.TARO_ENV !== 'h5';

/** Opens the phone's dialler with a number; the member still has to confirm. */
export function dial(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber: phoneNumber.replace(/[^\d+*#]/g, '') }).catch(() => undefined);
}

/** Puts a text on the clipboard; answers whether that worked. */
export async function copyText(data: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data });
    return true;
  } catch {
    return false;
  }
}

/** Opens the phone's form for a new contact, filled in; answers whether the contact was saved. */
export async function saveContact(contact: PhoneContact): Promise<boolean> {
  try {
    await Taro.addPhoneContact(contact);
    return true;
  } catch {
    return false;
  }
}
