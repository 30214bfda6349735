import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { RollCall } from '../../../../types/roll-call';
import { ClaimsBox } from '../../features/attendance/components/claims-box';
import { CountCard } from '../../features/attendance/components/count-card';
import { QuorumNotice } from '../../features/attendance/components/quorum-notice';
import { countRoll, withPending } from '../../features/attendance/view/roll-call';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { useMe } from '../../features/identity/use-me';
import { countQuorum } from '../../features/attendance/view/quorum';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatMoment } from '../../ui/format-time';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { EndDialog } from './end-dialog';
import { GuestsBox } from './guests-box';
import { LeavingBox } from './leaving-box';
import { PersonPanel } from './person-panel';
import { QuestionsBox } from './questions-box';
import { RollList } from './roll-list';
import { UnseatedList } from './unseated-list';
import { useLeaving } from './use-leaving';
import { usePicking } from './use-picking';
import { useRoll } from './use-roll';
import './roll-board.scss';

interface RollBoardProps {
  readonly roll: RollCall;
  readonly reload: () => unknown;
  readonly onSheet: () => void;
}

/** The live roll with everything that is done to it. */
export function RollBoard({ roll, reload, onSheet }: RollBoardProps) {
  const { gatheringId, branchId, opensAt, closesAt } = roll;
  const me = useMe().value;
  const gathering = useGathering(gatheringId).value?.gathering;
  const actions = useRoll({ gatheringId, branchId }, me?.name ?? '', reload);
  const leaving = useLeaving({ gatheringId, branchId }, me?.name ?? '', reload);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<'end' | 'batch' | null>(null);

  const now = serverNow();
  const late = gathering !== undefined && now >= gathering.checkIn.lateAfter;
  const rows = withPending(roll.rows, actions.pending, late ? 'late' : 'present');
  const counts = countRoll(rows);
  const picking = usePicking(rows);
  const closed = roll.state === 'closed';
  const open = !closed && now >= opensAt;
  const checkInPicked = () => {
    void actions.checkIn(picking.memberIds);
    picking.end();
    setAsked(null);
  };
  const showsCode = gathering === undefined || gathering.means.code || gathering.checkOut;
  const mayEnd = open && (gathering?.host.orgUnitId ?? branchId) === branchId;

  const footer = closed ? (
    <Button onTap={onSheet}>查看签到表</Button>
  ) : picking.on ? (
    <ButtonRow>
      <Button kind="quiet" label="全选未签到" onTap={picking.toggleAll}>
        全选
      </Button>
      <Button disabled={picking.memberIds.length === 0} onTap={() => setAsked('batch')}>
        {`签到（${picking.memberIds.length} 人）`}
      </Button>
    </ButtonRow>
  ) : (
    <ButtonRow>
      {showsCode && (
        <Button kind="secondary" onTap={() => openPage('manage/code-screen/index', { gatheringId })}>
          出示签到码
        </Button>
      )}
      {mayEnd && <Button onTap={() => setAsked('end')}>结束活动</Button>}
    </ButtonRow>
  );
  return (
    <Screen footer={footer}>
      <Text className="roll-board__title">{roll.title}</Text>
      <CountCard counts={counts} closed={closed} />
      <QuorumNotice quorum={roll.quorum && countQuorum(roll.quorum, rows)} closed={closed} />
      <View className="roll-board__notice">
        {closed && <Callout title="活动已结束" text="名单不再变动，如有差错请在签到表上补签。" />}
        {!closed && !open && (
          <Callout
            title={`${formatMoment(opensAt, now)} 开始签到`}
            text="到时即可点名；现在可以先登记请假。"
            tone="wait"
          />
        )}
        {open && now >= closesAt && (
          <Callout title="手机签到已截止" text="仍可在这里点名，核对无误后请结束并生成签到表。" tone="wait" />
        )}
      </View>
      <LeavingBox rows={rows} closed={closed} leaving={leaving} />
      <QuestionsBox roll={roll} />
      <ClaimsBox gatheringId={gatheringId} branchId={branchId} onDecided={reload} />
      <RollList
        rows={rows}
        readOnly={!open}
        closed={closed}
        picking={picking}
        onOpen={setOpenId}
        onCheckIn={memberId => void actions.checkIn([memberId])}
      />
      <UnseatedList
        gatheringId={gatheringId}
        people={roll.unseated}
        maySignUp={roll.maySignUp}
        open={open}
        onCheckIn={memberId => actions.checkIn([memberId])}
        reload={reload}
      />
      <GuestsBox roll={roll} />
      <PersonPanel
        row={(!closed && rows.find(row => row.memberId === openId)) || null}
        roll={actions}
        leaving={leaving}
        studyOf={gathering?.online && gathering.may.callRoll ? gatheringId : null}
        open={open}
        onClose={() => setOpenId(null)}
      />
      <Dialog
        open={asked === 'batch'}
        title={`为 ${picking.memberIds.length} 人签到？`}
        text="请确认他们都已到会。点名与手机签到的记录同样有效。"
        confirm="签到"
        onConfirm={checkInPicked}
        onCancel={() => setAsked(null)}
      />
      <EndDialog
        open={asked === 'end'}
        gatheringId={gatheringId}
        counts={counts}
        onEnded={onSheet}
        onCancel={() => setAsked(null)}
      />
    </Screen>
  );
}
