import type { Contract } from '../../../../../types/contract';
import type { PersonDetails } from '../../../../../types/membership';
import { readingOf } from '../../../domain/pinyin';
import { storedPhone } from '../../../platform/personal-data';
import type { MemberDocument } from '../../../records/members/document';
import { fieldChanges } from '../../../records/roster-changes/rules';
import { refuse, type Handler } from '../../../runtime/handlers';
import { amended } from '../rules';
import { changePerson } from '../steps/change-person';
import { mayVouch } from '../steps/may-vouch';

/** The number as it is to be stored; one that is stored already stays as it was sealed. */
function phoneOf(member: MemberDocument, phone: PersonDetails['phone']): MemberDocument['phone'] {
  if (phone === undefined) return member.phone;
  if (phone === null) return null;
  return storedPhone(phone, member.phone);
}

/** An administrator corrects what the roster says of a person. */
export const amend: Handler<Contract['membership']['amend']> = async ({ details, reason, ...target }, call) =>
  changePerson('amended', target, call, async member => {
    const { caller, now } = call;
    const phone = phoneOf(member, details.phone);
    const after = amended(member, details, { ...readingOf(details.name), phone });
    if (fieldChanges(member, after, now).length === 0) return refuse('unchanged');
    // Whoever has the number can sign in as that member, and a duty brings rights.
    const opensTheWay = phone !== member.phone && phone !== null;
    if (opensTheWay && !mayVouch(call, member)) return refuse('beyondRights');
    if (after.duty !== member.duty && member._id === caller.memberId) return refuse('beyondRights');
    return { after, reason };
  });
