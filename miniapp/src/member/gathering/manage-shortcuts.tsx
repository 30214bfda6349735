import type { GatheringView } from '../../../../types/gatherings';
import { openPage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';

/** Whether an organiser needs the code and the roll at hand: from when people may check in until the end. */
export const needsShortcuts = ({ may, checkIn }: GatheringView, now: number): boolean =>
  may.callRoll && now >= checkIn.opensAt;

/** The code and the roll, at the top of the page. */
export function ManageShortcuts({ gathering: { gatheringId, host, means } }: { readonly gathering: GatheringView }) {
  return (
    <ButtonRow>
      {means.code && (
        <Button kind="secondary" onTap={() => openPage('manage/code-screen/index', { gatheringId })}>
          出示签到码
        </Button>
      )}
      <Button
        kind="secondary"
        onTap={() => openPage('manage/roll-call/index', { gatheringId, branchId: host.orgUnitId })}
      >
        点名
      </Button>
    </ButtonRow>
  );
}
