import { useState } from 'react';
import { hasCome, type ShownRow } from '../../features/attendance/view/roll-call';

/** Picking several people to check in at once. Who checks in meanwhile drops out by themself. */
export function usePicking(rows: readonly ShownRow[]) {
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const pickable = rows.filter(row => !hasCome(row));
  const memberIds = pickable.filter(row => picked?.has(row.memberId)).map(row => row.memberId);
  return {
    on: picked !== null,
    memberIds,
    has: (memberId: string) => memberIds.includes(memberId),
    begin: () => setPicked(new Set()),
    end: () => setPicked(null),
    /** Everyone not there yet and not on leave; nobody where they are picked already. */
    toggleAll: () => {
      const open = pickable.filter(row => row.attendance !== 'excused').map(row => row.memberId);
      setPicked(new Set(open.every(memberId => picked?.has(memberId)) ? [] : open));
    },
    toggle: (memberId: string) => {
      const next = new Set(picked);
      if (!next.delete(memberId)) next.add(memberId);
      setPicked(next);
    },
  };
}
