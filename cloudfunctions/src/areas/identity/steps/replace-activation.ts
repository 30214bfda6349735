import { activationCodes, hashesOfCode } from '../../../platform/one-time-codes';
import type { ActivationDocument } from '../../../records/activations/document';
import { addActivation, findActivation, isCodeTaken, removeActivation } from '../../../records/activations/store';
import { retryWrite } from '../../../runtime/retry-write';

type Issued = Pick<ActivationDocument, 'memberId' | 'activationId' | 'codeNo'>;

/** The code that was issued; null if it was made with a key that is no longer there, so that nobody can use it either. */
function codeOf({ _id, memberId, activationId, codeNo }: ActivationDocument): string | null {
  const codes = activationCodes(memberId, activationId, codeNo);
  return codes.find(code => hashesOfCode('activation', code).includes(_id)) ?? null;
}

/** A code that nobody has, neither by the present key nor by the one before; null if somebody does. */
async function makeFreeCode({ memberId, activationId, codeNo }: Issued) {
  const [code = ''] = activationCodes(memberId, activationId, codeNo);
  const [hash = '', ...earlier] = hashesOfCode('activation', code);
  const isTaken = earlier.length > 0 && (await isCodeTaken(earlier));
  return isTaken ? null : { code, hash };
}

/**
 * Puts a code in place of the member's earlier one. The same `activationId` gives the same code again. That somebody has the
 * same code in force is unlikely; several times over it does not happen.
 */
export async function replaceActivation(wanted: Omit<ActivationDocument, '_id' | 'codeNo'>) {
  let codeNo = 0;
  return retryWrite(async () => {
    const earlier = await findActivation(wanted.memberId);
    const known = earlier?.activationId === wanted.activationId ? codeOf(earlier) : null;
    if (earlier && known !== null) return { code: known, activation: earlier };
    if (earlier) await removeActivation(earlier);
    const free = await makeFreeCode({ ...wanted, codeNo });
    const activation = free && { ...wanted, _id: free.hash, codeNo };
    if (activation && (await addActivation(activation))) return { code: free.code, activation };
    codeNo += 1;
    return undefined;
  });
}
