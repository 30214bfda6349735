import * as z from 'zod';
import { id, instant } from './fields';
import { query, roles } from './operation';

/** The member behind the caller's account, as the member may see themself. */
const me = z.object({
  memberId: id,
  name: z.string(),
  title: z.string(),
  /** `probationary` members 预备党员 are expected at gatherings but have no vote. */
  standing: z.enum(['full', 'probationary']),
  branch: z.object({ orgUnitId: id, name: z.string() }),
  /** The unit 单位 that the branch belongs to. */
  unit: z.object({ orgUnitId: id, name: z.string() }),
  /** Held over an organisation unit and everything below it. */
  roles: z.array(z.object({ role: z.enum(roles), orgUnitId: id, orgUnitName: z.string() })),
});
export type Me = z.output<typeof me>;

export const identity = {
  /** Who am I? `me` is null while the WeChat identity is bound to nobody, or the member has left. */
  getMe: query({
    access: { who: 'identified' },
    input: z.object({}),
    output: z.object({ me: me.nullable(), now: instant }),
    refusals: {},
  }),
};
