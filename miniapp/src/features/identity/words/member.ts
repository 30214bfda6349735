import type { Me } from '../../../../../types/identity';
import type { ContactEntry } from '../../../../../types/contacts';
import { formatFullDate, toDateText } from '../../../ui/format-time';
import { localTime } from '../../../ui/local-time';

/** What a role is called: the first is held by the secretary, the organisation commissioner, and whoever stands in for them. */
export const roleNames: Readonly<Record<Me['roles'][number]['role'], string>> = {
  secretary: '支部管理',
  administrator: '管理员',
  editor: '内容编辑',
  auditor: '统计查看',
};

function roleLine({ role, orgUnitName, standsIn }: Me['roles'][number]): string {
  const line = `${roleNames[role]} · ${orgUnitName}`;
  if (!standsIn) return line;
  const last = standsIn.until === null ? '' : `，至${formatFullDate(toDateText(standsIn.until - 1))}`;
  return `${line}（代${standsIn.for}行使${last}）`;
}

/** What the member does for the organisation, one line a role, however many reasons there are for it. */
export function roleLines(me: Me): readonly string[] {
  return [...new Set(me.roles.map(roleLine))];
}

/** What a duty in the branch is called; the highest first. */
export const dutyNames: Readonly<Record<NonNullable<ContactEntry['duty']>, string>> = {
  secretary: '书记',
  deputy: '副书记',
  organisation: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
};

export const standingName = (standing: Me['standing']): string => (standing === 'full' ? '正式党员' : '预备党员');

/** How to greet at this time of the day (UTC+8). */
export function greeting(now: number): string {
  const hour = localTime(now).hour();
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}
