import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query, roles as roleNames } from './operation';
import { duties } from './roster';

const byAdministrator = { who: 'administrator', over: { orgUnit: 'orgUnitId' } } as const;

/** A role that was granted to somebody over a part of the tree, and how it stands. */
const roleGrant = z.object({
  grantId: id,
  role: z.enum(roleNames),
  orgUnitId: id,
  orgUnitName: z.string(),
  from: instant,
  /** Exclusive; null = until it is revoked. */
  until: instant.nullable(),
  reason: z.string(),
  /** A secretary let the holder stand in for them; it ends with either's duty. */
  delegated: z.boolean(),
  /** Name of who granted it. */
  by: z.string(),
  at: instant,
  /** How it was revoked; null = it was not. */
  ended: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  state: z.enum(['inForce', 'notYet', 'over', 'revoked']),
  /** The holder belongs to no branch of `orgUnitId`, or does so no more: the grant goes on all the same. */
  outside: z.boolean(),
  /** Whether the reader may revoke it now. */
  mayRevoke: z.boolean(),
});
export type RoleGrantView = z.output<typeof roleGrant>;

/** Somebody who holds, held or will hold a role. */
const holder = z.object({
  memberId: id,
  name: z.string(),
  branchName: z.string(),
  unitName: z.string(),
  /** They have left the roster: nothing of it is in force. */
  left: z.boolean(),
  /** What was granted over the part of the tree that was asked for, latest first. */
  grants: z.array(roleGrant),
});
export type RoleHolder = z.output<typeof holder>;

const cursor = z.string().max(120).nullable();

const bySecretary = { who: 'secretary', over: { orgUnit: 'orgUnitId' } } as const;

/** Somebody who stands in for the secretary of a branch, did or will. */
const delegation = roleGrant.extend({
  memberId: id,
  name: z.string(),
  /** Whether the reader may end it now. */
  mayEnd: z.boolean(),
});
export type Delegation = z.output<typeof delegation>;

export const roles = {
  /**
   * Who was granted a role over a part of the tree or over something within it, in the order of personnel numbers. What a
   * duty in a branch brings (`byDuty` in `getHolder`) is not listed: the roster says it. A page may be short, even empty,
   * and yet have a `next`.
   */
  listHolders: query({
    access: byAdministrator,
    input: z.object({
      orgUnitId: id,
      /** true: those too whose roles have all ended. */
      ended: z.boolean().default(false),
      cursor: cursor.optional(),
    }),
    output: z.object({
      items: z.array(holder),
      next: cursor,
      /** Name of the administrator that the configuration names; null if there is none, or the reader is not the committee's. */
      firstAdministrator: z.string().nullable(),
      /** Which roles the reader may grant over `orgUnitId`. */
      mayGrant: z.array(z.enum(roleNames)),
      now: instant,
    }),
    refusals: {},
  }),

  /** Everything that one person holds and held over a part of the tree and within it: the history of their rights. */
  getHolder: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, memberId: id }),
    output: z.object({
      holder,
      /** What their duty in the branch brings. */
      byDuty: z.array(z.object({ role: z.enum(roleNames), orgUnitId: id, orgUnitName: z.string() })),
      now: instant,
    }),
    refusals: { notFound: {} },
  }),

  /**
   * Grants a role over `orgUnitId` and everything below it. It has effect with the person's next call. The same `grantId`
   * twice is the same grant. Nobody grants rights to themself; an administrator is made by one strictly above.
   */
  grant: command({
    access: byAdministrator,
    input: z.object({
      orgUnitId: id,
      memberId: id,
      role: z.enum(roleNames),
      grantId: clientId,
      /** null, and whatever has passed, = at once. */
      from: instant.nullable(),
      /** Exclusive; null = until it is revoked. */
      until: instant.nullable(),
      reason: line(100),
    }),
    output: z.object({ grant: roleGrant, now: instant }),
    refusals: {
      /** Nobody on the roster has this id, or nobody whose entry the caller may see. */
      notFound: {},
      notToOneself: {},
      /** Only somebody above may grant it. */
      beyondRights: {},
      /** They hold it over the same part of the tree already, or will, at some time between `from` and `until`. */
      alreadyGranted: { until: instant.nullable() },
      /** It would end before it begins, or in the past. */
      endsTooEarly: {},
      dissolved: {},
      tooManyGrants: { limit: z.int() },
    },
  }),

  /** Who stands in for the secretary of a branch, did and will, latest first; and who of its committee could. */
  listDelegations: query({
    access: bySecretary,
    input: z.object({ orgUnitId: id }),
    output: z.object({
      items: z.array(delegation),
      /** Empty where the reader does not run the branch themself. */
      candidates: z.array(z.object({ memberId: id, name: z.string(), duty: z.enum(duties) })),
      /** So many days at most. */
      dayLimit: z.int(),
      now: instant,
    }),
    refusals: {},
  }),

  /**
   * Lets a member of the branch's committee do what its secretary does. The same `grantId` twice is the same delegation. It
   * ends by itself when the caller no longer runs the branch, or the other is no longer of its committee.
   */
  delegate: command({
    access: bySecretary,
    input: z.object({
      orgUnitId: id,
      memberId: id,
      grantId: clientId,
      /** null, and whatever has passed, = at once. */
      from: instant.nullable(),
      /** Exclusive. */
      until: instant,
      reason: line(100),
    }),
    output: z.object({ delegation, now: instant }),
    refusals: {
      /** The caller only stands in for somebody, or has the role from further up. */
      notYours: {},
      notToOneself: {},
      /** Nobody with a duty in this branch. */
      notOnCommittee: {},
      /** Their duty brings the role already, or it was granted to them. */
      alreadyHolds: {},
      alreadyDelegated: { until: instant.nullable() },
      endsTooEarly: {},
      tooLong: { days: z.int() },
      tooManyGrants: { limit: z.int() },
    },
  }),

  /** Ends a delegation at once and for good, by anybody who runs the branch themself. Ending twice is the same as once. */
  endDelegation: command({
    access: bySecretary,
    input: z.object({ orgUnitId: id, memberId: id, grantId: id, reason: line(100) }),
    output: z.object({ delegation, now: instant }),
    refusals: { notFound: {}, notYours: {}, alreadyOver: { until: instant } },
  }),

  /**
   * Takes a granted role back, at once and for good. Revoking twice is the same as once. Who may grant a role may revoke it,
   * but nobody decides about their own rights, so that the last administrator does not go by accident.
   */
  revoke: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, memberId: id, grantId: id, reason: line(100) }),
    output: z.object({ grant: roleGrant, now: instant }),
    refusals: {
      notFound: {},
      notOneself: {},
      beyondRights: {},
      /** It has run out by itself. */
      alreadyOver: { until: instant },
    },
  }),
};
