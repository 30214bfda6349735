import { useState } from 'react';
import { openPage } from '../../../platform/navigate';
import { Cell, CellGroup } from '../../../ui/cell';
import { Panel } from '../../../ui/panel';
import { useOrgUnit } from '../queries';
import { offersFor, type Task } from '../words';

/** What an administrator does with a node of the tree, besides what is in it. */
export function ManageNode({ orgUnitId }: { readonly orgUnitId: string }) {
  const [open, setOpen] = useState(false);
  const seen = useOrgUnit(orgUnitId).value;
  const offers = seen ? offersFor(seen) : [];
  const start = (task: Task) => {
    setOpen(false);
    openPage('administration/reorganise/index', { orgUnitId, task });
  };
  return (
    <>
      <CellGroup>
        {offers.length > 0 && (
          <Cell title="办理" note={offers.map(({ title }) => title).join('、')} onTap={() => setOpen(true)} />
        )}
        <Cell
          title="变更记录"
          note="谁在何时改了什么"
          role="link"
          onTap={() => openPage('administration/changes/index', { orgUnitId })}
        />
      </CellGroup>
      <Panel open={open} title={seen?.orgUnit.name ?? ''} onClose={() => setOpen(false)}>
        <CellGroup>
          {offers.map(({ task, title, note }) => (
            <Cell key={task} title={title} note={note} role="link" onTap={() => start(task)} />
          ))}
        </CellGroup>
      </Panel>
    </>
  );
}
