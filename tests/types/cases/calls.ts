// What a client cannot get wrong. Every @ts-expect-error below must be an error.
import { call } from '../../../miniapp/src/platform/call';

export async function calls(): Promise<void> {
  const outcome = await call('attendance', 'checkIn', { gatheringId: 'g1', code: '012345' });
  if (outcome.ok) void outcome.value.receipt.at;
  else if (outcome.refusal.word === 'notOpenYet') void outcome.refusal.opensAt;

  // @ts-expect-error there is no such operation
  void call('attendance', 'checkOut', { gatheringId: 'g1' });
  // @ts-expect-error a field is missing
  void call('attendance', 'checkIn', { code: '012345' });
  // @ts-expect-error the value is there only if it went well
  void outcome.value;
  // @ts-expect-error no such refusal is declared
  if (!outcome.ok && outcome.refusal.word === 'full') void 0;
  // @ts-expect-error these facts go with another refusal
  if (!outcome.ok && outcome.refusal.word === 'codeWrong') void outcome.refusal.opensAt;
}
