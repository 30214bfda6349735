import type { Contract } from '../../../../../types/contract';
import { rolesOf } from '../../../domain/roles';
import { firstAdministrator } from '../../../platform/configuration';
import { hashesOfCode } from '../../../platform/one-time-codes';
import { phoneHashes } from '../../../platform/personal-data';
import { phoneNumberOf } from '../../../platform/wechat';
import { listMembersByPhone } from '../../../records/members/store';
import { Failure } from '../../../runtime/failures';
import { done, refuse, type Handler } from '../../../runtime/handlers';
import { bindAccount } from '../steps/bind-account';
import { prepareBinding } from '../steps/prepare-binding';
import { meOf } from '../view';

/** The number behind a code of WeChat's button; whatever WeChat answers but that the code is invalid may pass. */
async function readNumber(code: string, openid: string): Promise<string | null> {
  try {
    return await phoneNumberOf(code, openid);
  } catch (error) {
    const { errCode = (error as Error).name } = error as { errCode?: number };
    throw new Failure('unavailable', [], `phonenumber.getPhoneNumber: ${errCode}`);
  }
}

/** A WeChat identity is bound to the one member with its phone number. */
export const bindByPhone: Handler<Contract['identity']['bindByPhone']> = async ({ code }, { openid, caller, now }) => {
  const proofs = hashesOfCode('phone', code);
  const early = await prepareBinding(openid, caller, proofs, now);
  if (early) return early;
  const phone = await readNumber(code, openid);
  if (phone === null) return refuse('codeInvalid');
  const tail = phone.slice(-4);
  const [member, ...others] = await listMembersByPhone(phoneHashes(phone));
  if (!member || others.length > 0) return refuse(member ? 'severalMatches' : 'noMatch', { tail });
  if (!(await bindAccount(openid, member._id, proofs, now))) return refuse('boundElsewhere', { tail });
  return done({ me: meOf(member, rolesOf(member, now, firstAdministrator(), null)), now });
};
