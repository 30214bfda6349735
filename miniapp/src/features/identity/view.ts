import type { ContactEntry } from '../../../../types/contacts';
import { formatFullDate, toDateText } from '../../ui/format-time';
import type { Me } from '../../../../types/identity';

/** What a role is called: the first is held by the secretary, the organisation commissioner, and whoever stands in for them. */
export const roleNames: Readonly<Record<Me['roles'][number]['role'], string>> = {
  secretary: '支部管理',
  administrator: '管理员',
  editor: '内容编辑',
  auditor: '统计查看',
};

/** An organisation unit over which a member holds a role. */
export interface HeldUnit {
  readonly orgUnitId: string;
  readonly name: string;
}

/** The organisation units whose gatherings this member arranges. */
export const managedUnits = (me: Me | undefined): readonly HeldUnit[] => heldUnits(me, 'secretary');

/** The organisation units whose roster, rights and settings this member keeps. */
export const administeredUnits = (me: Me | undefined): readonly HeldUnit[] => heldUnits(me, 'administrator');

/** The organisation units whose figures this member may see, without keeping their roster or their gatherings. */
export const auditedUnits = (me: Me | undefined): readonly HeldUnit[] => heldUnits(me, 'auditor');

function heldUnits(me: Me | undefined, held: Me['roles'][number]['role']): readonly HeldUnit[] {
  const units = (me?.roles ?? [])
    .filter(({ role }) => role === held)
    .map(({ orgUnitId, orgUnitName }) => ({ orgUnitId, name: orgUnitName }));
  return units.filter((unit, index) => units.findIndex(other => other.orgUnitId === unit.orgUnitId) === index);
}

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
  const hour = new Date(now + 8 * 3_600_000).getUTCHours();
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}

/** The version of the privacy notice below `components/privacy-notice`; goes up when what it says changes. */
export const noticeVersion = 3;

export const activationDigits = 8;

/** An activation code as typed on any keyboard: full-width digits become plain, everything else goes. */
export function activationCodeOf(typed: string): string {
  return typed
    .replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10))
    .replace(/\D/g, '')
    .slice(0, activationDigits);
}

/** A code in two halves, as it is read out: `1234 5678`. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
