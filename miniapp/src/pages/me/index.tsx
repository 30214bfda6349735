import { Text, View } from '@tarojs/components';
import { useUnsentClaims } from '../../features/attendance/storage/claims';
import { sendUnsent } from '../../features/attendance/storage/claim-upload';
import { AccountCells } from '../../features/identity/components/account-cells';
import { useMe } from '../../features/identity/use-me';
import { administeredUnits, auditedUnits, managedUnits } from '../../features/identity/view';
import { NoticesCell } from '../../features/reminders/components/notices-cell';
import { roleLines, standingName } from '../../features/identity/words/member';
import { hasDemoPeople } from '../../platform/demo-person';
import { openPage, restartAt } from '../../platform/navigate';
import { Cell, CellGroup } from '../../ui/cell';
import { ElderCell } from '../../ui/elder-switch';
import { Screen } from '../../ui/screen';
import '../../ui/person-card.scss';
import './index.scss';

export default function MePage() {
  // A role that was granted or revoked is to be seen here at once.
  const query = useMe(0);
  const me = query.value;
  const unsent = useUnsentClaims();
  return (
    <Screen query={query}>
      {me && (
        <View className="person-card">
          <View className="me__seal" aria-hidden="true">
            <Text>{me.name.slice(0, 1)}</Text>
          </View>
          <View className="person-card__who">
            <Text className="me__name">{me.name}</Text>
            <Text className="me__line">{me.title}</Text>
            <Text className="me__line">{standingName(me.standing)}</Text>
            <Text className="me__line">{me.branch.name}</Text>
            <Text className="me__line">{me.unit.name}</Text>
            {roleLines(me).map(line => (
              <Text className="me__role" key={line}>
                {line}
              </Text>
            ))}
          </View>
        </View>
      )}
      <CellGroup className="me__group">
        {me && <NoticesCell />}
        <Cell
          title="我的参会记录"
          note="出席情况和今年学时"
          role="link"
          onTap={() => openPage('member/record/index')}
        />
        {managedUnits(me).length > 0 && (
          <Cell
            title="支部管理"
            note="安排活动、点名、签到表"
            role="link"
            onTap={() => openPage('manage/hosted/index')}
          />
        )}
        {administeredUnits(me).length > 0 && (
          <Cell
            title="管理"
            note="组织与花名册、权限、通讯录"
            role="link"
            onTap={() => openPage('administration/home/index')}
          />
        )}
        {auditedUnits(me).map(({ orgUnitId, name }) => (
          <Cell
            key={orgUnitId}
            title="出席统计"
            note={name}
            role="link"
            onTap={() => openPage('manage/statistics/index', { orgUnitId })}
          />
        ))}
        <Cell
          title="谁查看过我的号码"
          note="通讯录里每次查看都有记录"
          role="link"
          onTap={() => openPage('directory/reveals/index')}
        />
        <Cell
          title="我的个人信息"
          note="保存了什么，更正或删除"
          role="link"
          onTap={() => openPage('member/own-data/index')}
        />
        <ElderCell />
      </CellGroup>
      <AccountCells bound={me !== undefined} unsent={unsent} onSend={sendUnsent} />
      {hasDemoPeople && (
        <CellGroup className="me__group">
          <Cell
            title="更换演示身份"
            note="仅演示环境可用"
            role="link"
            onTap={() => restartAt('/pages/sign-in/index')}
          />
        </CellGroup>
      )}
    </Screen>
  );
}
