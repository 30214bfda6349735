import type { PersonDetails, RosterEntry, RosterRecord } from '../../../../../types/membership';
import { formatDate } from '../../../ui/format-time';
import { dutyNames, standingName } from '../../identity/words/member';

export const genderNames: Readonly<Record<PersonDetails['gender'], string>> = {
  male: '男',
  female: '女',
  unknown: '未填写',
};

/** What stands below a name in a branch's roster. */
export const entryWords = ({ no, title }: RosterEntry): string => [title, `编号 ${no}`].filter(Boolean).join(' · ');

/** What has become of somebody who is no longer in the branch. */
export function gonePhrase({ state, since }: RosterEntry, now: number): string {
  const when = since === null ? '' : `${formatDate(since, now)}起`;
  if (state === 'forgotten') return '个人信息已按规定删除';
  return state === 'movedAway' ? `${when}调往其他支部` : `${when}不在册`;
}

interface RosterParts {
  readonly present: readonly RosterEntry[];
  readonly gone: readonly RosterEntry[];
}

/** Those who belong to a branch, and those who did. */
export const rosterParts = (items: readonly RosterEntry[]): RosterParts => ({
  present: items.filter(({ state }) => state === 'active'),
  gone: items.filter(({ state }) => state !== 'active'),
});

/** How large a branch is: `18 人，其中预备党员 2 人`. */
export function sizeWords(present: readonly RosterEntry[]): string {
  const probationary = present.filter(({ standing }) => standing === 'probationary').length;
  return `${present.length} 人${probationary > 0 ? `，其中预备党员 ${probationary} 人` : ''}`;
}

/** From when to when somebody was in a branch. */
export function placementSpan({ from, until }: RosterRecord['placements'][number], now: number): string {
  const start = from === null ? '' : formatDate(from, now);
  if (until === null) return start ? `${start}至今` : '一直在此';
  return `${start || '以前'}至${formatDate(until, now)}`;
}

interface FactGroup {
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

const notGiven = '未填写';

/** A record in groups, as it is read. */
export function recordGroups(record: RosterRecord, now: number): readonly FactGroup[] {
  const joined = record.joinedAt === null ? notGiven : formatDate(record.joinedAt, now);
  return [
    {
      title: '基本信息',
      facts: [
        { name: '人员编号', value: record.no },
        { name: '性别', value: genderNames[record.gender] },
        { name: '职务', value: record.title || notGiven },
        { name: '党员类型', value: standingName(record.standing) },
        { name: '支部职务', value: record.duty ? dutyNames[record.duty] : '无' },
        { name: '党小组', value: record.group ?? notGiven },
        { name: '入党日期', value: joined },
      ],
    },
    {
      title: '联系方式',
      facts: [
        { name: '手机号码', value: record.phone ?? notGiven },
        { name: '办公电话', value: record.officePhone ?? notGiven },
        { name: '电子邮箱', value: record.email ?? notGiven },
        { name: '企业微信', value: record.wecom ?? notGiven },
      ],
    },
  ];
}
