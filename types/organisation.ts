import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query } from './operation';

const orgUnitKind = z.enum(['unit', 'generalBranch', 'branch']);

/** A node of the tree, for those who reorganise it. */
const orgUnitView = z.object({
  orgUnitId: id,
  kind: z.enum(['committee', 'unit', 'generalBranch', 'branch', 'group']),
  name: z.string(),
  /** From the root down to the parent. */
  above: z.array(z.object({ orgUnitId: id, name: z.string() })),
  /** Nodes right below it that exist. */
  below: z.int(),
  /** Active members of a branch; 0 of others. */
  people: z.int(),
  dissolvedAt: instant.nullable(),
  version: z.int(),
});
export type OrgUnitView = z.output<typeof orgUnitView>;

const byAdministrator = { who: 'administrator', over: { orgUnit: 'orgUnitId' } } as const;
const now = instant;

/** The tree of the organisation, for those who reorganise it. */
export const organisation = {
  getOrgUnit: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id }),
    output: z.object({
      orgUnit: orgUnitView,
      /** What may be done with it now. */
      may: z.object({ add: z.array(orgUnitKind), rename: z.boolean(), move: z.boolean(), dissolve: z.boolean() }),
      now,
    }),
    refusals: {},
  }),

  /** Sets up a unit, general branch or branch right below `orgUnitId`. */
  addOrgUnit: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, changeId: clientId, newId: id.max(40), kind: orgUnitKind, name: line(60) }),
    output: z.object({ orgUnit: orgUnitView, now }),
    refusals: { codeTaken: { name: z.string().nullable() }, notHere: {}, dissolved: {} },
  }),

  renameOrgUnit: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, changeId: clientId, basedOn: z.int(), name: line(60) }),
    output: z.object({ orgUnit: orgUnitView, now }),
    refusals: { changedElsewhere: { version: z.int() }, unchanged: {}, dissolved: {} },
  }),

  /** Puts a branch or a general branch, with everything below it, elsewhere in the tree from now on. */
  moveOrgUnit: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, changeId: clientId, basedOn: z.int(), toParentId: id, reason: line(100) }),
    output: z.object({ orgUnit: orgUnitView, now }),
    refusals: { changedElsewhere: { version: z.int() }, notHere: {}, unchanged: {}, beyondRights: {}, dissolved: {} },
  }),

  /** Dissolves a part of the tree that nobody and nothing belongs to any more. Its sheets and its history stay. */
  dissolveOrgUnit: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, changeId: clientId, basedOn: z.int(), reason: line(100) }),
    output: z.object({ orgUnit: orgUnitView, now }),
    refusals: {
      changedElsewhere: { version: z.int() },
      notEmpty: { people: z.int(), below: z.int() },
      /** Gatherings that it hosts are still to be held or closed. */
      gatheringsOpen: { gatherings: z.int() },
      notHere: {},
    },
  }),
};
