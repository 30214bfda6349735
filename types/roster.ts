import * as z from 'zod';
import { id } from './fields';

const standings = ['full', 'probationary'] as const;
/** What a member does for their branch: 书记 副书记 组织委员 宣传委员 纪检委员. */
const duties = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'] as const;
const genders = ['male', 'female', 'unknown'] as const;

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
