import type { SentPlan } from '../types/gathering-plan';
import type { PartBody } from '../types/minutes';
import { valueOf } from './answers';
import type { Product } from './emulated-product';
import { openPlan } from './sample-plan';
import { openidOf } from './small-organisation';

const secretary = openidOf('M100');
export const recorder = openidOf('M101');
export const chair = openidOf('M103');

let made = 0;
/** An id that nothing else has. */
export const fresh = (what: string) => `${what}${String(++made).padStart(20 - what.length, '0')}`;

/** What somebody writes on the first item of the agenda. */
export const textOf = (words: string) => ({ kind: 'section', title: '通报工作', text: words }) as const;

/** Meetings of the first branch with their minutes: M101 takes them, M103 chairs. */
export function minutesOn(product: Product) {
  const read = async (gatheringId: string, openid = recorder) =>
    valueOf(await product.call(openid, 'minutes', 'getMinutes', { gatheringId })).minutes;

  const save = (gatheringId: string, partId: string, basedOn: number, body: PartBody, openid = recorder) =>
    product.call(openid, 'minutes', 'savePart', { gatheringId, partId, basedOn, body });

  /** A general meeting under way. */
  async function meeting(over: Partial<SentPlan> = {}): Promise<string> {
    const gatheringId = fresh('minutes');
    const named = { chairId: 'M103', recorderId: 'M101', agenda: ['通报工作', '表决'] };
    const plan = { ...openPlan(Date.now(), { kind: 'generalMeeting', title: '支部党员大会' }), ...named, ...over };
    valueOf(await product.call(secretary, 'gatherings', 'schedule', { gatheringId, hostId: 'B1', plan }));
    valueOf(await product.call(secretary, 'gatherings', 'publish', { gatheringId }));
    return gatheringId;
  }

  /** Three of the four with a vote come, and the one without; then it is closed. */
  async function hold(gatheringId: string): Promise<void> {
    const memberIds = ['M100', 'M101', 'M102', 'M103'];
    const part = { gatheringId, branchId: 'B1' };
    valueOf(await product.call(secretary, 'attendance', 'checkInByHand', { ...part, memberIds }));
    valueOf(await product.call(secretary, 'attendance', 'close', { gatheringId }));
  }

  /** A text on the first item, submitted after the meeting. */
  async function submitted(over: Partial<SentPlan> = {}) {
    const gatheringId = await meeting(over);
    await hold(gatheringId);
    const partId = (await read(gatheringId)).parts[0]?.partId ?? '';
    valueOf(await save(gatheringId, partId, 0, textOf('书记通报了工作')));
    const { minutes } = valueOf(await product.call(recorder, 'minutes', 'submit', { gatheringId }));
    return { gatheringId, minutes, partId };
  }

  /** The same, confirmed by the chair. */
  async function confirmed() {
    const { gatheringId, minutes, partId } = await submitted();
    const input = { gatheringId, revision: minutes.revision };
    return { gatheringId, partId, minutes: valueOf(await product.call(chair, 'minutes', 'confirm', input)).minutes };
  }

  return { read, save, meeting, hold, submitted, confirmed };
}
