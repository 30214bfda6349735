import type { GatheringView } from '../../../../types/gatherings';
import { addToCalendar } from '../../platform/phone-calendar';
import { Button, ButtonRow } from '../../ui/button';
import { ShareButton } from '../../ui/share-button';
import { showToast } from '../../ui/toast';

/** Puts a gathering that is still to come into the phone's calendar, or passes it on to a colleague. */
export function PassOn({ gathering, now }: { readonly gathering: GatheringView; readonly now: number }) {
  const { gatheringId: id, title, place, notes, startsAt, endsAt } = gathering;
  if (gathering.state !== 'published' || now >= endsAt) return null;
  const add = async () => {
    if (await addToCalendar({ id, title, place, notes, startsAt, endsAt })) showToast('已交给手机日历', 'good');
    else showToast('没有加入日历，请在手机设置中允许微信使用日历', 'bad');
  };
  return (
    <ButtonRow>
      <Button kind="quiet" onTap={add}>
        加入日历
      </Button>
      <ShareButton>转给同事</ShareButton>
    </ButtonRow>
  );
}
