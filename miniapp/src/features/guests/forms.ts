import type { GuestDetails } from '../../../../types/guest';

/** What a secretary has typed about a guest. */
export interface GuestForm {
  readonly name: string;
  readonly from: string;
  readonly note: string;
}

export const emptyGuest: GuestForm = { name: '', from: '', note: '' };

export const formOf = ({ name, from, note }: GuestDetails): GuestForm => ({ name, from, note: note ?? '' });

/** What is still missing, by field; nothing where all is there. */
export const guestErrors = ({ name, from }: GuestForm): { readonly name?: string; readonly from?: string } => ({
  ...(!name.trim() && { name: '请填写来宾姓名' }),
  ...(!from.trim() && { from: '请填写单位和职务' }),
});

export const detailsOf = ({ name, from, note }: GuestForm): GuestDetails => ({
  name: name.trim(),
  from: from.trim(),
  note: note.trim() || null,
});
