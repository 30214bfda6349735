import type { GatheringDocument } from '../../../records/gatherings/document';
import type { MinutesDocument } from '../../../records/minutes/document';
import type { MinutesState } from '../../../../../types/minutes';
import type { MemberDocument } from '../../../records/members/document';
import { isMeant, isObserver } from '../../../domain/placement';

/** What somebody has to do with the minutes of a gathering. */
export interface Rights {
  /** Recorder, or secretary of the host. */
  readonly writes: boolean;
  /** Chair; where none is named, a secretary of the host. */
  readonly decides: boolean;
}

/** What somebody has to do with the minutes of a gathering; `manages`: as a secretary of its host. */
export const rightsOf = (
  { chair, recorder }: Pick<GatheringDocument, 'chair' | 'recorder'>,
  memberId: string,
  manages: boolean,
): Rights => ({
  writes: manages || recorder?.memberId === memberId,
  decides: chair ? chair.memberId === memberId : manages,
});

/** How far minutes are. */
export const stateOf = (minutes: Pick<MinutesDocument, 'state'> | null): MinutesState => minutes?.state ?? 'none';

const isDraft = (state: MinutesState) => state === 'none' || state === 'draft' || state === 'returned';

/** Why somebody cannot write now; null if they can. */
export function refuseWriting(gathering: GatheringDocument, minutes: MinutesDocument | null, { writes }: Rights) {
  if (!writes) return { word: 'notRecorder' } as const;
  if (gathering.state === 'draft') return { word: 'notPublished' } as const;
  if (gathering.state === 'cancelled')
    return { word: 'gatheringCancelled', reason: gathering.cancelReason ?? '' } as const;
  const state = stateOf(minutes);
  return isDraft(state) ? null : ({ word: 'notDraft', state } as const);
}

/** Why somebody cannot confirm or return what they have read; null if they can. */
export function refuseDecision(minutes: MinutesDocument | null, revision: number, { decides }: Rights) {
  if (!decides) return { word: 'notChair' } as const;
  const state = stateOf(minutes);
  if (state !== 'submitted') return { word: 'notSubmitted', state } as const;
  if (minutes && minutes.revision !== revision)
    return { word: 'changedElsewhere', revision: minutes.revision } as const;
  return null;
}

/** What somebody may do with the minutes now. */
export function allowedActions(gathering: GatheringDocument, minutes: MinutesDocument | null, rights: Rights) {
  const state = stateOf(minutes);
  const write = refuseWriting(gathering, minutes, rights) === null;
  return {
    write,
    submit: write && gathering.state === 'closed',
    takeBack: rights.writes && state === 'submitted',
    confirm: rights.decides && state === 'submitted',
    amend: (rights.writes || rights.decides) && state === 'confirmed',
    dropAmendment: write && (minutes?.version ?? 0) > 0,
    readVersions: rights.writes || rights.decides,
  };
}

/** Whether somebody has to do with a gathering, so that they see what they are given to do. */
export const isInvolved = (gathering: GatheringDocument, member: MemberDocument): boolean =>
  isMeant(member, gathering) ||
  isObserver(member, gathering) ||
  gathering.chair?.memberId === member._id ||
  gathering.recorder?.memberId === member._id;
