import type { SentPlan } from '../types/gathering-plan';

const minute = 60_000;

/** A plan that leaves to the server who is expected and named. */
export type SamplePlan = Omit<SentPlan, 'audience' | 'observers' | 'chairId' | 'recorderId'>;

/** A plan whose check-in window is open at `now`; nobody is late yet. */
export function openPlan(now: number, over: Partial<SamplePlan> = {}): SamplePlan {
  return {
    kind: 'warningEducation',
    title: '警示教育：以案为鉴',
    place: '三楼会议室',
    startsAt: now,
    endsAt: now + 90 * minute,
    checkIn: { opensAt: now - 30 * minute, lateAfter: now + 5 * minute, closesAt: now + 60 * minute },
    notes: '',
    signUp: null,
    ...over,
  };
}

/** A window around `now`, shifted by some minutes. */
export function shiftedPlan(now: number, minutes: number, over: Partial<SamplePlan> = {}): SamplePlan {
  const { checkIn, ...plan } = openPlan(now, over);
  const shift = minutes * minute;
  return {
    ...plan,
    startsAt: plan.startsAt + shift,
    endsAt: plan.endsAt + shift,
    checkIn: {
      opensAt: checkIn.opensAt + shift,
      lateAfter: checkIn.lateAfter + shift,
      closesAt: checkIn.closesAt + shift,
    },
  };
}
