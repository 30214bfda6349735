import { useState } from 'react';
import type { RosterRecord } from '../../../../types/membership';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { Panel } from '../../ui/panel';

interface Action {
  readonly title: string;
  readonly note: string;
  readonly open: () => void;
}

/** What may be done with a record: most of it only while the person is on the roster. */
function actionsOf({ memberId, branchId, state, mergedInto }: RosterRecord): readonly Action[] {
  const params = { orgUnitId: branchId, memberId };
  const place = (task: string) => () => openPage('administration/placement/index', { ...params, task });
  if (state === 'forgotten' || mergedInto !== null) return [];
  if (state === 'left') return [{ title: '恢复', note: '重新列入花名册', open: place('rejoin') }];
  return [
    {
      title: '修改资料',
      note: '姓名、职务、电话等',
      open: () => openPage('administration/person-form/index', params),
    },
    { title: '调整支部', note: '调到另一个支部', open: place('move') },
    { title: '转出', note: '离开本组织，不再列入应到', open: place('depart') },
    {
      title: '合并重复',
      note: '同一个人登记了两份',
      open: () => openPage('administration/merge/index', params),
    },
  ];
}

export const hasActions = (record: RosterRecord): boolean => actionsOf(record).length > 0;

/** The foot of a record: what can be done with it. */
export function PersonActions({ record }: { readonly record: RosterRecord }) {
  const [open, setOpen] = useState(false);
  const actions = actionsOf(record);
  const start = (action: Action) => {
    setOpen(false);
    action.open();
  };
  return (
    <>
      <Button onTap={() => setOpen(true)}>办理</Button>
      <Panel open={open} title={`办理：${record.name}`} onClose={() => setOpen(false)}>
        <CellGroup>
          {actions.map(action => (
            <Cell key={action.title} title={action.title} note={action.note} role="link" onTap={() => start(action)} />
          ))}
        </CellGroup>
      </Panel>
    </>
  );
}
