import * as z from 'zod';
import { id, instant } from './fields';
import { gatheringKinds } from './gathering-plan';
import { command, query } from './operation';

/** What reasons of leave are grouped into: 因公 因病 生育陪护 事假休假 其他. */
export const reasonGroups = ['duty', 'illness', 'family', 'personal', 'other'] as const;
export type ReasonGroup = (typeof reasonGroups)[number];

/** So many months are looked at at once, at most. */
export const mostMonths = 12;

/** How many lines of closed sheets say what; `came` are present or late. Observers are not expected. */
const figures = z.object({
  /** Sheets: one a branch and gathering. */
  sheets: z.int(),
  expected: z.int(),
  came: z.int(),
  late: z.int(),
  excused: z.int(),
  absent: z.int(),
  observer: z.int(),
});
export type Figures = z.output<typeof figures>;

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
const kind = z.enum(gatheringKinds);

/** The months from … until, both included, in UTC+8; `kind` null = every kind. */
const asked = z.object({ orgUnitId: id, from: month, until: month, kind: kind.nullable().optional() });

const byWhoeverIsInCharge = { who: ['secretary', 'administrator', 'auditor'], over: { orgUnit: 'orgUnitId' } } as const;

/** `from` is later than `until`, or they are more than so many months. */
const rangeOutOfOrder = { rangeOutOfOrder: { mostMonths: z.int() } };

const below = z.array(z.object({ orgUnitId: id, name: z.string(), figures }));

/** Attendance in numbers, from closed sheets. No person is named or ranked, and branches stand in the order of the tree. */
export const statistics = {
  /** An organisation unit over some months. What was closed or corrected is in it a minute later. */
  getFigures: query({
    access: byWhoeverIsInCharge,
    input: asked,
    output: z.object({
      orgUnit: z.object({
        orgUnitId: id,
        name: z.string(),
        kind: z.enum(['committee', 'unit', 'generalBranch', 'branch', 'group']),
      }),
      total: figures,
      /** Every month asked for, those without gatherings included. */
      months: z.array(z.object({ month, figures })),
      /** Kinds that were held, whichever was asked for. */
      kinds: z.array(z.object({ kind, figures })),
      reasons: z.array(z.object({ reason: z.enum(reasonGroups), count: z.int() })),
      /** What stands right below, those without gatherings included. */
      below,
      /** Whether the reader may open the sheets, which name people. */
      mayOpenSheets: z.boolean(),
      now: instant,
    }),
    refusals: rangeOutOfOrder,
  }),

  /** Gathering by gathering, a line a branch, latest first. */
  listSheetFigures: query({
    access: byWhoeverIsInCharge,
    input: asked.extend({ cursor: z.string().max(200).nullable().optional() }),
    output: z.object({
      items: z.array(
        z.object({
          gatheringId: id,
          branchId: id,
          branchName: z.string(),
          /** The name of what the branch stands right below, where that is not what was asked for: branches of many units share a name. */
          within: z.string().nullable(),
          kind,
          title: z.string(),
          startsAt: instant,
          figures,
        }),
      ),
      next: z.string().max(200).nullable(),
      now: instant,
    }),
    refusals: rangeOutOfOrder,
  }),

  /** One gathering over everything below an organisation unit. */
  getGatheringFigures: query({
    access: byWhoeverIsInCharge,
    input: z.object({ orgUnitId: id, gatheringId: id }),
    output: z.object({
      kind,
      title: z.string(),
      startsAt: instant,
      total: figures,
      below,
      mayOpenSheets: z.boolean(),
      now: instant,
    }),
    refusals: { notClosed: {} },
  }),

  /** The same figures as a workbook. */
  exportFigures: command({
    access: byWhoeverIsInCharge,
    input: asked,
    output: z.object({ file: z.object({ url: z.string(), name: z.string(), expiresAt: instant }), now: instant }),
    refusals: rangeOutOfOrder,
  }),
};
