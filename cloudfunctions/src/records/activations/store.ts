import { collection } from '../../platform/database';
import type { ActivationDocument } from './document';
import { is } from '../../platform/operators';

const activations = collection('activations');

/** The code issued last to a member, used or not. */
export async function findActivation(memberId: string): Promise<ActivationDocument | null> {
  const [activation] = await activations.list({ memberId }, { limit: 1 });
  return activation ?? null;
}

/** Adds a code; false if the member has one, or somebody else has the same. */
export const addActivation = (activation: ActivationDocument) => activations.insert(activation);

/** Removes exactly this code, so that it can no longer be used. */
export const removeActivation = ({ _id, memberId }: ActivationDocument) => activations.remove({ _id, memberId });

/** Removes the code of a member, used or not. */
export const removeActivationsOf = (memberId: string) => activations.remove({ memberId });

/** Whether somebody has a code with one of these hashes. */
export const isCodeTaken = async (hashes: readonly string[]): Promise<boolean> =>
  (await activations.list({ _id: is.in(hashes) }, { limit: 1 })).length > 0;

/** Takes a code for a WeChat identity: one that is in force, and that nobody else took. Null if there is none. */
export const takeActivation = (hashes: readonly string[], openid: string, now: number) =>
  activations.changeOne(
    { _id: is.in(hashes), expiresAt: is.gt(now), usedBy: is.in([null, openid]) },
    { usedBy: openid },
  );

/** Nobody can take this code any more, not even who took it. */
export const spendActivation = (hash: string, now: number) => activations.changeOne({ _id: hash }, { expiresAt: now });
