import { collection } from '../../cloudfunctions/src/platform/database';
import type { Contract } from '../../types/contract';
import type { Input, Response } from '../../types/operation';
import { openidOf } from './demo-gatherings';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

type Grant = Input<Contract['roles']['grant']>;

async function grantAs(url: string, openid: string, input: Grant): Promise<void> {
  const answer = await fetch(`${url}/call/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-emulator-openid': openid },
    body: JSON.stringify({ area: 'roles', operation: 'grant', input }),
  });
  const { result } = (await answer.json()) as { result?: Response };
  if (!result?.ok) throw new Error(`roles.grant: ${JSON.stringify(result)}`);
}

/** Whom the demo organisation gives which role, as the picker names it. */
const roleNames = { administrator: '单位管理员', auditor: '查看统计', editor: '内容编辑' } as const;

/**
 * Lets the administrator by configuration give three people of their unit a role each, over that unit.
 * Answers the words for the picker by openid; nothing where that administrator does not exist, or is not configured.
 */
export async function giveDemoRoles(url: string): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  const members = collection('members');
  const no = process.env.QINGLIAN_FIRST_ADMINISTRATOR;
  const first = no ? await members.find(`M${no}`) : null;
  if (first?.state !== 'active') return words;
  words.set(openidOf(first._id), '工委管理员');
  const people: MemberDocument[] = await members.list(
    { path: first.unitId, state: 'active', duty: null },
    { limit: 3, orderBy: [['_id', 'asc']] },
  );
  for (const [index, role] of (['administrator', 'auditor', 'editor'] as const).entries()) {
    const person = people[index];
    if (!person) continue;
    const grantId = `demorole${role.padEnd(16, '0')}`;
    const over = { orgUnitId: first.unitId, memberId: person._id, from: null, until: null };
    // Given once and revoked by a visitor, it stays revoked: the same id is the same grant.
    await grantAs(url, openidOf(first._id), { ...over, role, grantId, reason: '示例分工' });
    words.set(openidOf(person._id), roleNames[role]);
  }
  return words;
}
