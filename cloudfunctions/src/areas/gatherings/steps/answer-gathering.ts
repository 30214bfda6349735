import type { GatheringDocument } from '../../../records/gatherings/document';
import { manages } from '../../../runtime/access';
import { type Call, done } from '../../../runtime/handlers';
import { viewOf } from '../view';
import { readOwnAttendance } from './read-own-attendance';

type MemberCall = Pick<Call<{ who: 'member' }>, 'caller' | 'own' | 'host' | 'orgUnit' | 'now'>;

/** Answers a gathering in full, with the caller's own records at it. */
export async function answerGathering(gathering: GatheringDocument, { caller, own, host, orgUnit, now }: MemberCall) {
  const attendanceAt = await readOwnAttendance(gathering.state === 'closed' ? [gathering._id] : [], caller.memberId);
  const reader = { ...own, member: caller.member, onSheet: attendanceAt(gathering._id) };
  // Of what is being scheduled the host is the organisation unit that access was decided on.
  return done({ gathering: viewOf(gathering, reader, manages(caller.held, host ?? orgUnit), now), now });
}
