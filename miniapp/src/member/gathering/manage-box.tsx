import { View } from '@tarojs/components';
import type { GatheringView } from '../../../../types/gatherings';
import { sheetProgressText, sheetProgressTitle } from '../../features/attendance/words/closing';
import { SignInTableCell } from '../../features/ledger/components/sign-in-table-cell';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Callout } from '../../ui/callout';
import { ManageDialogs } from './manage-dialogs';
import { needsShortcuts } from './manage-shortcuts';
import { useManage } from './use-manage';

interface ManageBoxProps {
  readonly gathering: GatheringView;
  readonly now: number;
  readonly onChanged: () => unknown;
}

/** What the reader may do with the gathering now; nothing at all for a member. */
export function ManageBox({ gathering, now, onChanged }: ManageBoxProps) {
  const manage = useManage(gathering.gatheringId, onChanged);
  const { may } = gathering;
  if (!Object.values(may).some(Boolean)) return null;
  const listsDesk = may.callRoll && !needsShortcuts(gathering, now);
  const one = { gatheringId: gathering.gatheringId };
  const branchPart = { ...one, branchId: gathering.host.orgUnitId };
  return (
    <Section title="组织管理">
      {gathering.making && (
        <View className="gathering__making">
          <Callout tone="wait" title={sheetProgressTitle(gathering.making)} text={sheetProgressText} />
        </View>
      )}
      <CellGroup>
        {listsDesk && gathering.means.code && (
          <Cell
            title="出示签到码"
            note="投到会场屏幕，供到会同志扫码"
            role="link"
            onTap={() => openPage('manage/code-screen/index', one)}
          />
        )}
        {may.callRoll && (
          <Cell
            title="活动小程序码"
            note="印在海报上或发到群里，扫码直达本活动"
            role="link"
            onTap={() => openPage('manage/mini-code/index', one)}
          />
        )}
        {gathering.signUp && gathering.state !== 'draft' && (
          <Cell
            title="报名名单"
            note="谁报上名、谁在候补，可代为报名或取消"
            role="link"
            onTap={() => openPage('manage/sign-ups/index', one)}
          />
        )}
        {listsDesk && (
          <Cell
            title="点名"
            note="查看签到情况，当场点名、登记请假"
            role="link"
            onTap={() => openPage('manage/roll-call/index', branchPart)}
          />
        )}
        {may.readSheet && (
          <Cell
            title="查看签到表"
            note="出席情况，可补签"
            role="link"
            onTap={() => openPage('manage/sheet/index', branchPart)}
          />
        )}
        {(may.callRoll || may.readSheet) && <SignInTableCell {...branchPart} closed={gathering.state === 'closed'} />}
        {may.seeRecipients && (
          <Cell
            title="通知情况"
            note="谁已收到提醒，谁还需要电话通知"
            role="link"
            onTap={() => openPage('manage/recipients/index', branchPart)}
          />
        )}
        {may.publish && <Cell title="发布" note="发布后应到党员可以看到并签到" onTap={() => manage.ask('publish')} />}
        {may.revise && (
          <Cell
            title="修改"
            note="时间、地点、签到时段和议程"
            role="link"
            onTap={() => openPage('manage/plan/index', one)}
          />
        )}
        {may.close && (
          <Cell title="结束并生成签到表" note="未签到、未请假的记为缺席" onTap={() => manage.ask('close')} />
        )}
        {may.cancel && <Cell title="取消活动" note="需要填写原因" onTap={() => manage.ask('cancel')} />}
        {may.cancel && gathering.seriesId !== null && (
          <Cell title="取消这次和以后各次" note="按同一规律安排的活动" onTap={() => manage.ask('cancelFollowing')} />
        )}
        {gathering.state !== 'draft' && (
          <Cell
            title="再办一次"
            note="带入这次的内容，另选日期"
            role="link"
            onTap={() => openPage('manage/plan/index', { copyOf: gathering.gatheringId })}
          />
        )}
      </CellGroup>
      <ManageDialogs manage={manage} />
    </Section>
  );
}
