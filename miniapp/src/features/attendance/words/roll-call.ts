import type { Contract } from '../../../../../types/contract';
import type { Refusal } from '../../../../../types/operation';
import type { CallFailure } from '../../../platform/call-failure';
import { failureSentence } from '../../../ui/failure-words';
import { formatMoment, formatTime } from '../../../ui/format-time';

type Attendance = Contract['attendance'];
type RollRefusal =
  | Refusal<Attendance['checkInByHand']>
  | Refusal<Attendance['undoCheckIn']>
  | Refusal<Attendance['excuse']>
  | Refusal<Attendance['withdrawExcuse']>;

/** Why something on the roll was refused, and what to do. */
export function rollRefusalWords(refusal: RollRefusal, now: number): string {
  switch (refusal.word) {
    case 'notOpenYet':
      return `${formatMoment(refusal.opensAt, now)} 开始签到，请到时再点名`;
    case 'notPublished':
      return '活动尚未发布，请先发布再点名';
    case 'gatheringClosed':
      return '活动已结束，请在签到表上补签';
    case 'gatheringCancelled':
      return `活动已取消（${refusal.reason}），不再点名`;
    case 'notExpected':
      return '名册有变动，该同志已不在本支部；名单已为您更新';
    case 'notSignedUp':
      return '该同志没有报名或还在候补，请先在“未报名”中代为报名；名单已为您更新';
    case 'notCheckedIn':
      return '该同志的签到已被撤销，名单已为您更新';
    case 'alreadyCheckedIn':
      return `${refusal.receipt.name}已于 ${formatTime(refusal.receipt.at)} 签到，无需请假`;
  }
}

type CheckOuts = Contract['checkOuts'];
type LeavingRefusal = Refusal<CheckOuts['checkOutByHand']> | Refusal<CheckOuts['undoCheckOut']>;

/** Why a check-out was not noted, or not taken back, and what to do. */
export function checkOutByHandRefusalWords(refusal: LeavingRefusal, now: number): string {
  switch (refusal.word) {
    case 'notAsked':
      return '本次活动没有要求签退，如需要请先修改活动';
    case 'notCheckedIn':
      return '有同志没有签到，不能登记签退；名单已为您更新';
    case 'notCheckedOut':
      return '该同志的签退已被撤销，名单已为您更新';
    case 'gatheringClosed':
      return `活动已于 ${formatMoment(refusal.closedAt, now)} 结束，签退不再变动`;
    case 'gatheringCancelled':
      return `活动已取消（${refusal.reason}），不用签退`;
  }
}

/** What to tell when no outcome is known: never that it is recorded. */
export function rollFailureWords(failure: CallFailure): string {
  if (failure.code === 'offline') return '网络不通，还没有记录；请恢复网络后再试，不会重复';
  if (failure.code === 'timeout') return '没有等到回音，还不能确定；请再试一次，不会重复';
  return failureSentence(failure.code);
}

export const undoReasons = ['误点，本人未到', '点错了人'] as const;

export const undoCheckOutReasons = ['误点，本人还在场', '中途离开后又回来'] as const;

export const excuseReasons = ['因公出差', '因病请假', '值班', '外出学习'] as const;
