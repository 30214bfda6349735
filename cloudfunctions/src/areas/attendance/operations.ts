import type { Contract } from '../../../../types/contract';
import { standAt } from '../../domain/placement';
import { placeAt } from '../../domain/seating';
import { deviceMark } from '../../platform/device-mark';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler, type Handlers } from '../../runtime/handlers';
import { changeGathering, findGathering } from '../../records/gatherings/store';
import { meansAtPlace, recordOf, refuseCheckIn } from './check-in-rules';
import { countSheets, workOnSheets } from './close';
import { callBudgetMs } from './pace';
import { noteRefusal } from './refused';
import { rollCall } from './roll-call';
import { codeRunFrom, codesFrom, stepMs } from './rotating-code';
import { checkOutWindow } from './rules';
import { correctSheet, isSameCorrection } from './sheet-rules';
import { allToMake, pauseMs } from './sheet-work-rules';
import { listOddSpacing } from './spacing';
import { addSheet, findSheet, latestSheet, listVersions } from '../../records/sheets/store';
import { sheetOf } from './view';
import type { GatheringDocument } from '../../records/gatherings/document';
import { addCheckIn, findCheckIn } from '../../records/check-ins/store';
import { refuseEnded, makingOf } from '../../records/gatherings/rules';
import { receiptOf } from '../../domain/attendance';

type Operations = Contract['attendance'];

const checkIn: Handler<Operations['checkIn']> = async ({ code, place, deviceId }, call) => {
  const { caller, gathering, own, now } = call;
  const { member, memberId, name } = caller;
  const stand = standAt(member, gathering);
  const seat = placeAt(gathering, own.signUpList, memberId);
  const refusal = refuseCheckIn({ gathering, stand, seat, name, ...own, code, place, now });
  if (refusal) {
    await noteRefusal(refusal, call);
    return { ok: false, refusal };
  }
  const device = deviceId === undefined ? undefined : deviceMark(gathering._id, deviceId, now);
  const came = { means: meansAtPlace(gathering) ?? 'code', at: now, learnedAt: now, by: null, place, device };
  const record = recordOf(gathering, memberId, stand ?? { ...member, observer: false }, came);
  if (await addCheckIn(record)) return done({ receipt: receiptOf(gathering, record, name) });
  const first = await findCheckIn(gathering._id, memberId);
  if (!first) throw new Failure('conflict');
  return refuse('alreadyCheckedIn', { receipt: receiptOf(gathering, first, name) });
};

const listCodes: Handler<Operations['listCodes']> = async (_input, { gathering, now }) => {
  if (gathering.state === 'draft') return refuse('notPublished');
  const ended = refuseEnded(gathering);
  if (ended) return { ok: false, refusal: ended };
  const { title, place, checkIn: window, _id: gatheringId, codeKey } = gathering;
  const source = { gatheringId, codeKey };
  const checkOut = checkOutWindow(gathering);
  const shown = { opensAt: window.opensAt, closesAt: checkOut?.until ?? window.closesAt };
  const codes = { codes: codesFrom(source, now), run: codeRunFrom(source, shown, now) };
  return done({ title, place, ...window, stepMs, ...codes, checkOut, now });
};

const close: Handler<Operations['close']> = async ({ gatheringId }, { gathering, caller, now }) => {
  if (gathering.state === 'draft') return refuse('notPublished');
  if (gathering.state === 'published' && now < gathering.checkIn.opensAt)
    return refuse('notOpenYet', { opensAt: gathering.checkIn.opensAt });
  const closing = {
    state: 'closed',
    closedAt: now,
    closedBy: caller.memberId,
    sheetWork: allToMake,
    settleAt: now + pauseMs,
    // There is nothing to tell before it is known who was absent.
    remindAt: null,
  } as const;
  const current: GatheringDocument | null =
    (await changeGathering(gatheringId, { states: ['published'] }, closing)) ?? (await findGathering(gatheringId));
  if (current?.state === 'cancelled') return refuse('gatheringCancelled', { reason: current.cancelReason ?? '' });
  if (current?.state !== 'closed' || current.closedAt === null) throw new Failure('conflict');
  const closed = makingOf(current.sheetWork) ? await workOnSheets(current, now + callBudgetMs) : current;
  const branches = await countSheets(closed);
  return done({ closedAt: current.closedAt, sheets: makingOf(closed.sheetWork)?.sheets ?? branches, branches });
};

/** A sheet that is not there: it is still to be made, or something is wrong. */
function withoutSheet({ sheetWork }: GatheringDocument) {
  const making = makingOf(sheetWork);
  if (!making) throw new Failure('unavailable');
  return refuse('beingMade', making);
}

const getSheet: Handler<Operations['getSheet']> = async ({ gatheringId, branchId }, { gathering, now }) => {
  if (gathering.state !== 'closed') return refuse('notClosed');
  const [latest, versions] = await Promise.all([
    latestSheet(gatheringId, branchId),
    listVersions(gatheringId, branchId),
  ]);
  if (!latest) return withoutSheet(gathering);
  return done({ sheet: sheetOf(gathering, latest, versions), now });
};

const correct: Handler<Operations['correct']> = async (input, { gathering, caller, now }) => {
  const { gatheringId, branchId, basedOn } = input;
  if (gathering.state !== 'closed') return refuse('notClosed');
  const latest = await latestSheet(gatheringId, branchId);
  if (!latest) return withoutSheet(gathering);
  const by = authorOf(caller);
  if (latest.version === basedOn) {
    const next = correctSheet(latest, input, by, now);
    if (next === 'unchanged') return refuse('unchanged');
    if (next === 'notExpected') return refuse('notExpected', { memberIds: [input.memberId] });
    if (await addSheet(next))
      return done({ sheet: sheetOf(gathering, next, await listVersions(gatheringId, branchId)) });
  }
  const [made, current, versions] = await Promise.all([
    findSheet(`${gatheringId}:${branchId}:${basedOn + 1}`),
    latestSheet(gatheringId, branchId),
    listVersions(gatheringId, branchId),
  ]);
  if (made && current && isSameCorrection(made, input, by.memberId))
    return done({ sheet: sheetOf(gathering, current, versions) });
  return refuse('changedElsewhere', { version: current?.version ?? latest.version });
};

export const attendance: Handlers<Operations> = {
  ...{ checkIn, listCodes, ...rollCall },
  ...{ listOddSpacing, close, getSheet, correct },
};
