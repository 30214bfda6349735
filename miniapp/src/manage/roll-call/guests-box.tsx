import type { RollCall } from '../../../../types/roll-call';
import { showGuests } from '../../features/attendance/queries';
import { correctGuest, registerGuest, removeGuest } from '../../features/guests/api';
import { GuestList, type GuestIntent } from '../../features/guests/components/guest-list';
import { guestRefusalWords } from '../../features/guests/words';
import { showToast } from '../../ui/toast';

/** The guests of a gathering on the roll of its host. */
export function GuestsBox({ roll }: { readonly roll: RollCall }) {
  const { gatheringId, branchId, guests, mayKeepGuests, state } = roll;
  const change = async ({ guestId, before, guest }: GuestIntent): Promise<string | undefined> => {
    const outcome = !guest
      ? await removeGuest(gatheringId, guestId)
      : before
        ? await correctGuest({ gatheringId, guestId, basedOn: before.version ?? 1, guest })
        : await registerGuest({ gatheringId, guestId, guest });
    if (outcome.ok) {
      showGuests(gatheringId, branchId, outcome.value.guests);
      showToast(guest ? `来宾${guest.name}已登记` : `已将${before?.name ?? ''}移出来宾名单`, 'good');
      return undefined;
    }
    if (outcome.refusal.word === 'changedElsewhere') showGuests(gatheringId, branchId, outcome.refusal.guests);
    return guestRefusalWords(outcome.refusal);
  };
  return <GuestList guests={guests} mayKeep={mayKeepGuests} closed={state === 'closed'} change={change} />;
}
