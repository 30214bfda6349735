import type { RosterRecord } from '../../../../types/membership';
import { recordGroups } from './words/person';

interface Compared {
  readonly name: string;
  readonly kept: string;
  readonly duplicate: string;
  readonly differs: boolean;
}

/** Two records line by line: the one that counts, and its duplicate. */
export function comparedRecords(kept: RosterRecord, duplicate: RosterRecord, now: number): readonly Compared[] {
  const lines = (record: RosterRecord) => [
    { name: '姓名', value: record.name },
    { name: '支部', value: record.placements[0]?.branchName ?? '' },
    ...recordGroups(record, now).flatMap(({ facts }) => facts),
  ];
  const others = lines(duplicate);
  return lines(kept).map(({ name, value }, index) => {
    const other = others[index]?.value ?? '';
    return { name, kept: value, duplicate: other, differs: value !== other };
  });
}

/** What will happen, to be read before it does. */
export const mergeConsequence = (kept: RosterRecord, duplicate: RosterRecord): string =>
  `保留编号 ${kept.no}，编号 ${duplicate.no} 退出花名册。资料以保留的一份为准，缺的请先补填；登录绑定归到保留的一份，以前的签到表都不变。`;
