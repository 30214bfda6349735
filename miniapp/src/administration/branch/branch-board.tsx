import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { RosterEntry } from '../../../../types/membership';
import { RosterRow } from '../../features/membership/components/roster-row';
import { gonePhrase, rosterParts, sizeWords } from '../../features/membership/words/person';
import type { BranchRoster } from '../../features/membership/queries';
import { ManageNode } from '../../features/organisation/components/manage-node';
import { openPage } from '../../platform/navigate';
import { useDrawn } from '../../ui/use-drawn';
import { Section } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import { PageHead } from '../../ui/page-head';
import { Tap } from '../../ui/tap';
import './branch-board.scss';

const nobody = <Empty mark="空" title="这个支部还没有党员" text="请点下方“新增党员”，或导入花名册。" />;

/** A branch's roster: who belongs to it, and below, folded, who did. */
export function BranchBoard({ roster }: { readonly roster: BranchRoster }) {
  const { branch, items, now } = roster;
  const { present, gone } = rosterParts(items);
  const [unfolded, setUnfolded] = useState(false);
  const list = useDrawn(present, branch.orgUnitId);
  const open = ({ memberId }: RosterEntry) =>
    openPage('administration/person/index', { orgUnitId: branch.orgUnitId, memberId });
  // Those who moved away belong elsewhere: their card says where.
  const openGone = (entry: RosterEntry) => {
    if (entry.state === 'left') return () => open(entry);
    if (entry.state === 'movedAway') return () => openPage('directory/card/index', { memberId: entry.memberId });
    return undefined;
  };
  return (
    <View>
      <PageHead title={branch.name} lines={[sizeWords(present)]} />
      <ManageNode orgUnitId={branch.orgUnitId} />
      <Section title="在册党员">
        {present.length === 0 ? (
          nobody
        ) : (
          <CellGroup>
            {list.shown.map(entry => (
              <RosterRow key={entry.memberId} entry={entry} onTap={() => open(entry)} />
            ))}
          </CellGroup>
        )}
        {list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}
      </Section>
      {gone.length > 0 && (
        <View className="branch-board__gone">
          <Tap className="branch-board__fold" onTap={() => setUnfolded(!unfolded)}>
            <Text>{`${unfolded ? '收起' : '查看'}已离开或调走的（${gone.length}）`}</Text>
          </Tap>
          {unfolded && (
            <CellGroup>
              {gone.map(entry => (
                <RosterRow key={entry.memberId} entry={entry} gone={gonePhrase(entry, now)} onTap={openGone(entry)} />
              ))}
            </CellGroup>
          )}
        </View>
      )}
    </View>
  );
}
