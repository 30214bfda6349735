import { collection } from '../../platform/database';
import type { MinutesDocument, PartDocument } from './document';
import { is, write } from '../../platform/operators';

const minutes = collection('minutes');

export const findMinutes = (gatheringId: string) => minutes.find(gatheringId);

/** Adds minutes in which nothing is written; false if they are begun. */
export const addMinutes = (document: MinutesDocument) => minutes.insert(document);

/** Minutes that wait for a person. */
export const listWaiting = (memberId: string, limit: number) =>
  minutes.list({ waitsFor: memberId }, { limit, fields: ['state'] });

/** Which of some gatherings have minutes that are with the chair, or confirmed. */
export const listHandedIn = (gatheringIds: readonly string[]) =>
  minutes.list(
    { _id: is.in(gatheringIds), state: is.in(['submitted', 'confirmed']) },
    { limit: gatheringIds.length, fields: ['_id'] },
  );

/** How many minutes name an attachment, or once did. */
export const countWithFile = (attachmentId: string) => minutes.count({ fileIds: attachmentId });

const writable = is.in(['draft', 'returned']);

/** Saves a part of a draft that nobody has saved since `basedOn` (0 = nobody ever); null if somebody has, or it is no draft. */
export const savePart = (gatheringId: string, partId: string, basedOn: number, part: PartDocument) => {
  const unchanged =
    basedOn === 0
      ? minutes.where(`parts.${partId}`, is.exists(false))
      : minutes.where(`parts.${partId}.version`, basedOn);
  return minutes.changeOne(
    { _id: gatheringId, state: writable, ...unchanged },
    {
      ...minutes.at(`parts.${partId}`, part),
      revision: write.inc(1),
      ...(part.body.kind === 'file' && { fileIds: write.addToSet(part.body.attachmentId) }),
    },
  );
};

/** Notes whether a task is done. */
export const markTask = (gatheringId: string, partId: string, done: MinutesDocument['done'][string]) =>
  minutes.changeOne(
    { _id: gatheringId, ...minutes.where(`parts.${partId}.body.kind`, 'task') },
    minutes.at(`done.${partId}`, done),
  );

/** What a step of the minutes may change. */
type Step = Partial<Omit<MinutesDocument, '_id' | 'revision' | 'done' | 'fileIds'>>;

/** Brings minutes from one of some states into another; null if they are in none of these, or were changed since. */
export const takeStep = (
  gatheringId: string,
  when: {
    readonly states: readonly MinutesDocument['state'][];
    readonly revision?: number;
    readonly version?: number;
  },
  step: Step,
) => {
  const { states, ...unchanged } = when;
  return minutes.changeOne(
    { _id: gatheringId, state: is.in(states), ...unchanged },
    { ...step, revision: write.inc(1) },
  );
};

/** The minutes of some gatherings that were ever confirmed, at most 1000. */
export const listEverConfirmed = async (gatheringIds: readonly string[]): Promise<MinutesDocument[]> =>
  gatheringIds.length === 0
    ? []
    : minutes.list({ _id: is.in(gatheringIds), version: is.gt(0) }, { limit: gatheringIds.length });
