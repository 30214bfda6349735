import { attendanceWords } from '../../../domain/attendance-words';
import { dateText, dayMs, momentText } from '../../../domain/local-time';
import type { LedgerDocument } from '../../../records/ledgers/document';
import type { Parts } from '../../../records/minutes/document';
import type { SheetDocument } from '../../../records/sheets/document';

/** What confirmed minutes have decided, with the votes where there were any. */
export const decisionLines = (parts: Parts): string[] =>
  Object.values(parts)
    .filter(({ removed }) => !removed)
    .sort((a, b) => a.order - b.order)
    .flatMap(({ body }) => {
      if (body.kind !== 'decision') return [];
      const { text, votes } = body;
      return [votes ? `${text}（赞成 ${votes.for}，反对 ${votes.against}，弃权 ${votes.abstained}）` : text];
    });

/** `16:30 签退`, or that nobody knows when somebody left. */
export const checkOutText = (leftAt: number | null): string =>
  leftAt === null ? '未签退' : `${momentText(leftAt).slice(11)} 签退`;

/** How somebody attended, with the reason where there is one, and with when they left where that was asked for. */
export function attendanceText({ attendance, reason, leftAt }: SheetDocument['rows'][number]): string {
  const words = reason ? `${attendanceWords[attendance]}（${reason}）` : attendanceWords[attendance];
  return leftAt === undefined ? words : `${words}，${checkOutText(leftAt)}`;
}

/** The days that a ledger is of, both included: `2026-01-01至2026-12-31`. */
export const rangeText = ({ from, until }: Pick<LedgerDocument, 'from' | 'until'>): string =>
  `${dateText(from)}至${dateText(until - dayMs)}`;

/** The name under which a ledger is handed out. */
export const fileName = (ledger: Pick<LedgerDocument, 'orgUnitName' | 'from' | 'until'>): string =>
  `台账-${ledger.orgUnitName}-${rangeText(ledger)}.xlsx`;
