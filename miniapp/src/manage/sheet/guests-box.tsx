import type { Sheet } from '../../../../types/attendance';
import { rememberSheet } from '../../features/attendance/queries';
import { correctGuestOnSheet } from '../../features/guests/api';
import { GuestList, type GuestIntent } from '../../features/guests/components/guest-list';
import { guestRefusalWords } from '../../features/guests/words';
import { serverNow } from '../../platform/clock';
import { showToast } from '../../ui/toast';

interface GuestsBoxProps {
  readonly sheet: Sheet;
  readonly reload: () => Promise<void>;
}

/** The guests of a closed sheet; a change of them is a new version of it. */
export function GuestsBox({ sheet, reload }: GuestsBoxProps) {
  const { gatheringId, version, guests, keepsGuests } = sheet;
  const change = async ({ guestId, guest, reason }: GuestIntent): Promise<string | undefined> => {
    const outcome = await correctGuestOnSheet({ gatheringId, guestId, basedOn: version, guest, reason });
    if (outcome.ok) {
      rememberSheet(outcome.value.sheet, serverNow());
      showToast(`已更正，签到表更新为第 ${outcome.value.sheet.version} 版`, 'good');
      return undefined;
    }
    if (outcome.refusal.word === 'changedElsewhere') await reload();
    return guestRefusalWords(outcome.refusal);
  };
  return <GuestList guests={guests} mayKeep={keepsGuests} closed change={change} />;
}
