import { countPeople } from '../../../records/members/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { countBelow } from '../../../records/org-units/store';
import type { Contents } from '../rules';

/** What belongs to an organisation unit now. */
export async function readContents({ _id, kind }: OrgUnitDocument): Promise<Contents> {
  const [below, people] = await Promise.all([countBelow(_id), kind === 'branch' ? countPeople(_id) : 0]);
  return { below, people };
}
