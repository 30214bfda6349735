import * as z from 'zod';
import { clientId, id, instant, line } from './fields';
import { command, query } from './operation';

export const standings = ['full', 'probationary'] as const;
/** What a member does for their branch: 书记 副书记 组织委员 宣传委员 纪检委员. */
export const duties = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'] as const;
export const genders = ['male', 'female', 'unknown'] as const;

/** One row of the roster's sheet 党员, checked and normalised. */
export const rosterPerson = z.object({
  /** Personnel number 人员编号. */
  no: id,
  name: z.string().min(1).max(40),
  gender: z.enum(genders),
  branchId: id,
  title: z.string().max(60),
  standing: z.enum(standings),
  duty: z.enum(duties).nullable(),
  /** Eleven digits. */
  phone: z
    .string()
    .regex(/^1\d{10}$/)
    .nullable(),
  officePhone: z.string().max(60).nullable(),
  email: z.string().max(100).nullable(),
  wecom: z.string().max(60).nullable(),
  group: z.string().max(60).nullable(),
  /** Midnight in UTC+8 of the day they joined the party; negative before 1970. */
  joinedAt: z.int().nullable(),
});
export type RosterPerson = z.output<typeof rosterPerson>;

/** Why a row of a roster was refused, or is worth a look although it was taken. */
const rowReasons = [
  'sheetMissing',
  'headerMissing',
  'headerTwice',
  'branchCodeMissing',
  'branchNameMissing',
  'badBranchCode',
  'duplicateBranch',
  'unitMissing',
  'badUnitCode',
  'generalBranchIncomplete',
  'generalBranchElsewhere',
  'codeTaken',
  'nameDiffers',
  'orgUnitElsewhere',
  'dissolved',
  'noSecretary',
  'twoSecretaries',
  'numberMissing',
  'badNumber',
  'duplicateNumber',
  'nameMissing',
  'unknownBranch',
  'ambiguousBranch',
  'branchNameDiffers',
  'outsideScope',
  'personElsewhere',
  'personForgotten',
  'personMerged',
  'personReturns',
  'beyondRights',
  'changedSince',
  'badStanding',
  'badPhone',
  'badEmail',
  'duplicatePhone',
  'unknownDuty',
  'unknownGender',
  'badDate',
  'tooLong',
  'formulaWithoutValue',
  'cellError',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** Something about one row. `refused`: the row was not imported; `warning`: it was. */
const rowProblem = z.object({
  sheet: z.string(),
  /** As the spreadsheet program numbers it; null = the whole sheet. */
  row: z.int().min(1).nullable(),
  column: z.string().nullable(),
  reason: z.enum(rowReasons),
  severity: z.enum(['refused', 'warning']),
  /** For people. Never quotes a phone number. */
  message: z.string(),
});
export type RowProblem = z.output<typeof rowProblem>;

/** Why a file cannot be read as a roster at all. */
const fileReasons = [
  'notWorkbook',
  'oldFormat',
  'encrypted',
  'webPage',
  'macros',
  'damaged',
  'tooManyRows',
  'tooLarge',
] as const;
export type FileReason = (typeof fileReasons)[number];

const written = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() });

/** What an import of a roster came to. */
export const importReport = z.object({
  /** Units 单位 and branches 支部 in the file. */
  units: z.int(),
  branches: z.int(),
  orgUnits: written,
  /** `missing`: active members who are not in the file. They are left as they are. */
  members: written.extend({ missing: z.int() }),
  refusedRows: z.int(),
  warnings: z.int(),
  problems: z.array(rowProblem),
});
export type ImportReport = z.output<typeof importReport>;

const byAdministrator = { who: 'administrator', over: { orgUnit: 'orgUnitId' } } as const;
const cursor = z.string().max(120).nullable();
const now = instant;

/** A file to be opened on the phone; the address works until `expiresAt`. */
const file = z.object({ url: z.string(), name: z.string(), expiresAt: instant });

/** The fields of a person or a branch that a column can give. */
const matchedColumn = z.object({
  sheet: z.string(),
  field: z.string(),
  /** As the template names it. */
  title: z.string(),
  required: z.boolean(),
  /** The heading in the file; null = no column has it. */
  column: z.string().nullable(),
});

/** How an import stands. */
const rosterImport = z.object({
  importId: id,
  fileName: z.string(),
  state: z.enum(['checked', 'applying', 'applied']),
  by: z.string(),
  checkedAt: instant,
  appliedAt: instant.nullable(),
  /** Of the rows to be written. */
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Rows that were not written after all, because somebody changed the person after the check. */
  overtaken: z.int(),
  /** What would change, or did, of those who were on the roster: how many people by field. */
  changes: z.array(z.object({ field: z.string(), people: z.int() })),
  report: importReport.omit({ problems: true }),
});
export type RosterImport = z.output<typeof rosterImport>;

const uploaded = z.object({ orgUnitId: id, importId: clientId, fileId: z.string().max(1000), fileName: line(200) });

/** The roster as files: import with a dry run, template and export. */
export const roster = {
  /** An empty roster to fill in, with the branches of `orgUnitId`. */
  getTemplate: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id }),
    output: z.object({ file }),
    refusals: {},
  }),

  /** The roster of a part of the tree as a workbook that can be imported again. It is on record. */
  exportRoster: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, exportId: clientId }),
    output: z.object({ file, people: z.int() }),
    refusals: {},
  }),

  /**
   * A dry run: reads an uploaded roster, says what an import would do, and writes nothing of it. The same `importId` with
   * other `columns` checks it anew.
   */
  checkImport: command({
    access: byAdministrator,
    input: uploaded.extend({
      /** Field → heading in the file, where the match found by itself is not meant; '' = no column has it. */
      columns: z.record(z.string().max(40), z.string().max(60)).default({}),
    }),
    output: z.object({
      rosterImport,
      columns: z.array(matchedColumn),
      /** Headings of the file by sheet, to choose from. */
      headings: z.record(z.string(), z.array(z.string())),
      /** The first 100; all are in `reportFile`, with every change by row and field, and with who is not in the file. */
      problems: z.array(rowProblem),
      reportFile: file.nullable(),
      now,
    }),
    refusals: {
      fileNotFound: {},
      fileRefused: {
        reason: z.enum(fileReasons),
      },
    },
  }),

  /** Applies a checked import, some seconds' worth a call: to be called until `state` is `applied`. */
  applyImport: command({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, importId: id }),
    output: z.object({ rosterImport, now }),
    refusals: {
      notFound: {},
      /** It was checked more than seven days ago: its files are gone. */
      fileNotFound: {},
      /** Somebody changed the tree after the check: check it again. */
      overtaken: {},
    },
  }),

  listImports: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, cursor: cursor.optional() }),
    output: z.object({ items: z.array(rosterImport), next: cursor, now }),
    refusals: {},
  }),

  getImport: query({
    access: byAdministrator,
    input: z.object({ orgUnitId: id, importId: id }),
    output: z.object({ rosterImport, problems: z.array(rowProblem), reportFile: file.nullable(), now }),
    refusals: { notFound: {} },
  }),
};
