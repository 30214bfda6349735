import { collection, is } from '../../platform/database';
import type { MemberDocument, SealedPhone } from '../../platform/documents';

const members = collection('members');

/** A member's phone number as stored. */
export interface StoredPhone {
  readonly _id: string;
  readonly phone: SealedPhone;
}

/** Phone numbers of everyone on the roster, those who left too, `limit` people at a time in the order of their ids. */
export async function listStoredPhones(after: string | null, limit: number) {
  const page: Pick<MemberDocument, '_id' | 'phone'>[] = await members.list(
    {},
    { limit, orderBy: [['_id', 'asc']], after: after === null ? null : [after], fields: ['phone'] },
  );
  const phones = page.flatMap(({ _id, phone }): StoredPhone[] => (phone ? [{ _id, phone }] : []));
  return { phones, last: page.length < limit ? null : (page.at(-1)?._id ?? null) };
}

/** Puts a newly sealed number in the place of the one that was read; does nothing if it has been changed since. */
export const resealPhone = ({ _id, phone }: StoredPhone, sealed: SealedPhone) =>
  members.changeOne({ _id, 'phone.cipher': phone.cipher }, { phone: is.set(sealed) });
