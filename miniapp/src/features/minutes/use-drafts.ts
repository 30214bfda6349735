import { useCallback, useEffect, useRef, useState } from 'react';
import type { MinutesView } from '../../../../types/minutes';
import { asFailure } from '../../platform/call-failure';
import { useOnline } from '../../platform/network';
import { newId } from '../../platform/new-id';
import { forgetKept, keepAtOnce, readKept } from '../../platform/storage';
import { failureSentence } from '../../ui/failure-words';
import { savePart } from './api';
import {
  afterConflict,
  afterSave,
  resolved,
  missingField,
  sentBody,
  unsavedDrafts,
  withBody,
  withDraft,
  type Resolution,
  type Drafts,
  type Saving,
  type WrittenBody,
} from './forms';
import { rememberPart } from './queries';
import { refusalWords } from './words';

/** Typing has paused for so long when it is saved. */
export const pauseMs = 1_500;
/** How long after a failure it is tried again. */
export const retryMs = 10_000;

const keyOf = (gatheringId: string) => `qinglian.minutes.${gatheringId}`;

/** What is typed in the minutes: kept on the phone with every letter, saved whenever typing pauses. */
export function useDrafts(minutes: MinutesView, reload: () => unknown) {
  const { gatheringId } = minutes;
  const [drafts, setDrafts] = useState(() => unsavedDrafts(readKept<Drafts>(keyOf(gatheringId)) ?? {}, minutes.parts));
  const [resumed] = useState(() => Object.keys(drafts).length > 0);
  const [saving, setSaving] = useState<Readonly<Record<string, Saving | undefined>>>({});
  const latest = useRef(drafts);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const underway = useRef(new Map<string, Promise<void>>());
  const gone = useRef(false);
  const lastSaid = useRef(new Map<string, Saving | undefined>());

  const put = (next: Drafts) => {
    latest.current = next;
    if (Object.keys(next).length > 0) keepAtOnce(keyOf(gatheringId), next);
    else forgetKept(keyOf(gatheringId));
    if (!gone.current) setDrafts(next);
  };
  const say = (partId: string, how: Saving | undefined) => {
    lastSaid.current.set(partId, how);
    if (!gone.current) setSaving(all => ({ ...all, [partId]: how }));
  };
  const later = (partId: string, ms: number) => {
    clearTimeout(timers.current.get(partId));
    if (!gone.current)
      timers.current.set(
        partId,
        setTimeout(() => void save(partId), ms),
      );
  };

  const send = async (partId: string) => {
    const draft = latest.current[partId];
    if (!draft || draft.theirs || missingField(draft.body)) return;
    say(partId, 'saving');
    const body = sentBody(draft.body);
    try {
      const outcome = await savePart({ gatheringId, partId, basedOn: draft.basedOn, body });
      const now = latest.current[partId];
      if (outcome.ok) {
        const { part } = outcome.value;
        rememberPart(gatheringId, partId, part);
        put(withDraft(latest.current, partId, afterSave(now, body, part.version)));
        say(partId, undefined);
        if (latest.current[partId]) later(partId, pauseMs);
      } else if (outcome.refusal.word === 'changedElsewhere') {
        const { part } = outcome.refusal;
        rememberPart(gatheringId, partId, part);
        put(withDraft(latest.current, partId, afterConflict(now ?? draft, part)));
        say(partId, undefined);
      } else {
        say(partId, { stopped: refusalWords(outcome.refusal) });
        void reload();
      }
    } catch (thrown) {
      const failure = asFailure(thrown);
      const mayHelp = failure.unanswered || failure.code === 'unavailable' || failure.code === 'conflict';
      say(partId, mayHelp ? 'offline' : { stopped: failureSentence(failure.code) });
      if (mayHelp) later(partId, retryMs);
    }
  };

  /** Saves a part as it stands; what is typed while one save is under way goes with the next. */
  const save = (partId: string): Promise<void> => {
    clearTimeout(timers.current.get(partId));
    const next = (underway.current.get(partId) ?? Promise.resolve()).then(() => send(partId));
    underway.current.set(partId, next);
    return next;
  };
  const latestSave = useRef(save);
  latestSave.current = save;

  const saveAll = useCallback(async () => {
    await Promise.all(Object.keys(latest.current).map(partId => latestSave.current(partId)));
    return Object.keys(latest.current).length === 0;
  }, []);

  const online = useOnline();
  useEffect(() => {
    if (online) void saveAll();
  }, [online, saveAll]);

  useEffect(() => {
    const waiting = timers.current;
    gone.current = false;
    return () => {
      gone.current = true;
      for (const timer of waiting.values()) clearTimeout(timer);
      void saveAll();
    };
  }, [saveAll]);

  return {
    drafts,
    /** Something was found on this phone that had not been saved. */
    resumed,
    saving,
    /** `version`: what is saved of the part; 0 = nothing. */
    write: (partId: string, version: number, body: WrittenBody) => {
      put(withDraft(latest.current, partId, withBody(latest.current[partId], version, body)));
      later(partId, pauseMs);
    },
    decide: (partId: string, choice: Resolution) => {
      const draft = latest.current[partId];
      if (!draft) return;
      const next = resolved(draft, choice);
      const others = withDraft(latest.current, partId, undefined);
      // What somebody took out is not there any more: it is added as something new.
      const nextId = draft.theirs?.body === null ? newId() : partId;
      put(withDraft(others, nextId, next));
      if (next) later(nextId, pauseMs);
    },
    /** Forgets what was typed in a part. */
    discard: (partId: string) => {
      clearTimeout(timers.current.get(partId));
      put(withDraft(latest.current, partId, undefined));
    },
    /** Saves a part at once; answers whether its writer need do no more: it is saved, or goes by itself later. */
    saveNow: async (partId: string) => {
      await save(partId);
      return latest.current[partId] === undefined || lastSaid.current.get(partId) === 'offline';
    },
    /** Saves what is not saved; answers whether all of it is. */
    saveAll,
  };
}

/** What the parts of an editor write with. */
export type Editor = ReturnType<typeof useDrafts>;
