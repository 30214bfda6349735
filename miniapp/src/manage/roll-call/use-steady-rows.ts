import { useRef, useState } from 'react';
import { matches, steadyRows, type RollFilter, type ShownRow } from '../../features/attendance/view/roll-call';

const firstRows = 12;
const moreRows = 30;

/** Which rows are listed: found by filter and name, steady under the finger, drawn step by step. */
export function useSteadyRows(rows: readonly ShownRow[]) {
  const [filter, setFilter] = useState<RollFilter>('all');
  const [search, setSearch] = useState('');
  const [drawn, setDrawn] = useState(firstRows);
  const listed = useRef<readonly string[]>([]);
  const [, setTurn] = useState(0);

  const startAgain = () => {
    listed.current = [];
    setDrawn(firstRows);
    setTurn(turn => turn + 1);
  };
  const { shown, leftOver } = steadyRows(rows, listed.current, row => matches(row, filter, search));
  listed.current = shown.map(row => row.memberId);

  return {
    filter,
    search,
    shown: shown.slice(0, drawn),
    found: shown.length,
    leftOver,
    hasMore: shown.length > drawn,
    more: () => setDrawn(count => count + moreRows),
    chooseFilter: (next: RollFilter) => {
      startAgain();
      setFilter(next);
    },
    searchFor: (text: string) => {
      startAgain();
      setSearch(text);
    },
    /** Takes away the rows that no longer match. */
    tidy: startAgain,
  };
}
