import type { Response } from '../../../types/operation';
import { configuration } from '../../../scripts/message-templates';
import { openPlan } from '../../sample-plan';
import { openidOf } from '../../small-organisation';
import type { Body } from '../world/host';
import { Messages } from '../world/messages';
import type { Random } from '../world/random';
import type { Play, ReadAll, Scenario } from '../world/scenario';
import type { Moment, TimerWish, Wish } from '../world/wish';
import { branches, organisation, publishedGathering, secretaryOf } from './attendance-organisation';
import {
  lookedAt,
  type Looked,
  ofTheLasting,
  ofTheLedger,
  ofThePeople,
  ofTheRounds,
  ofTheRows,
} from './reminders-violations';
import type { GatheringDocument } from '../../../cloudfunctions/src/records/gatherings/document';
import type { ReminderRoundDocument } from '../../../cloudfunctions/src/records/reminder-rounds/document';

/** When every schedule begins: see `world/schedule.ts`. */
const start = Date.UTC(2026, 10, 24, 2);
const minute = 60_000;

const people = branches.B1;
const secretary = secretaryOf.B1;
const template = 'gathering' as const;
const { id: templateId } = configuration[template];

/** Published some hours ago, and announced now; people are to be reminded two minutes and an hour later. */
const plan = { ...openPlan(start + 360 * minute), remindBefore: [358, 300] };
const { startsAt, endsAt, checkIn, remindBefore } = plan;
const gathering: GatheringDocument = {
  ...publishedGathering('gathering0branch', 'B1', start),
  startsAt,
  endsAt,
  checkIn,
  remindBefore,
  due: { sheets: null, reminders: start },
  publishedAt: start - 179 * minute,
};
const { _id: gatheringId } = gathering;

/** People were reminded again once; in a minute they may be once more. */
const round: ReminderRoundDocument = {
  _id: `${gatheringId}:B1:1`,
  gatheringId,
  branchId: 'B1',
  number: 1,
  requestId: 'again00000000000',
  by: { memberId: secretary, name: '欧阳明' },
  at: start - 179 * minute,
  due: { messages: null },
};
/** Those who are of 企业微信 as well. */
const employees: readonly string[] = ['M101', 'M102'];

/** What was consented to before anything happens; the third has no WeChat identity. */
const accepted: readonly (readonly [memberId: string, times: number])[] = [
  ['M100', 1],
  ['M101', 2],
];
const consents = accepted.map(([memberId, times]) => ({
  _id: `${memberId}:${template}`,
  memberId,
  template,
  accepted: times,
  used: 0,
  always: null,
  requests: [],
}));

const tick: TimerWish = { by: 'timer', name: 'the timer', jobs: 'reminding' };

/** One gathering, from when it is to be announced to some hours before its start: planned, sent, changed, called off. */
class RemindersPlay implements Play {
  readonly wishes: readonly Wish[];
  private readonly weChat: Messages;
  private requests = 0;
  private revisions = 0;
  private looked: Looked | null = null;
  readonly longTerm: boolean;
  /** Those whose consent lasts, at WeChat as with us. */
  private readonly lasting = new Set<string>();
  private readonly toldRequests: string[] = [];
  private readonly mayHaveRead = new Set<string>();

  constructor(private readonly random: Random) {
    this.longTerm = random.chance(0.25);
    this.weChat = new Messages(random, random.pick([0, 0, 0.1, 0.4]), this.longTerm);
    for (const [memberId, times] of accepted) {
      // What we counted need not be what WeChat counted.
      const lost = random.chance(0.2) ? 1 : 0;
      this.weChat.consent(openidOf(memberId), templateId, times - lost);
      if (this.longTerm && times > lost) this.lasting.add(memberId);
    }
    const others = Array.from({ length: 1 + random.below(5) }, () => this.draw());
    this.wishes = [tick, tick, ...others];
  }

  finally(): Wish[] {
    const begins: TimerWish['begins'] = ({ now, peek }) =>
      (this.looked = lookedAt(now, peek('gatherings', gatheringId)));
    return [{ ...tick, begins }, tick, tick];
  }

  deliver(message: Body, isCalm: boolean): Body {
    return this.weChat.take(message, isCalm);
  }

  saw(): void {
    // What counts is what is there in the end.
  }

  violations(readAll: ReadAll): string[] {
    const rows = readAll('reminders');
    const { toldRequests, mayHaveRead } = this;
    const ofTemplate = rows.filter(({ kind }) => kind !== 'changed' && kind !== 'cancelled');
    const found = readAll('gatherings').find(({ _id }) => _id === gatheringId) ?? gathering;
    return [
      ...ofTheRows(rows, this.weChat.delivered),
      ...ofThePeople(rows, people, found, this.looked),
      ...ofTheRounds(rows, people, { rounds: readAll('reminderRounds'), toldRequests, mayHaveRead }, this.looked),
      ...ofTheLasting(ofTemplate, this.lasting),
      ...ofTheLedger(readAll('messageConsents')),
    ];
  }

  private draw(): Wish {
    return this.random.weighted<() => Wish>([
      [6, () => tick],
      [2, () => this.consent(this.random.pick(['M100', 'M101']))],
      [1.5, () => this.revise()],
      [3, () => this.remindAgain()],
      [0.7, () => this.read(this.random.pick(people))],
      [0.7, () => this.cancel()],
    ])();
  }

  private wish(operation: string, input: (moment: Moment) => object): Wish {
    const call = (moment: Moment) => ({ area: 'gatherings', operation, input: { gatheringId, ...input(moment) } });
    return { by: secretary, name: `${secretary} ${operation}`, call };
  }

  private revise(): Wish {
    const place = `第${++this.revisions}会议室`;
    return this.wish('revise', ({ peek }) => {
      const version = Number(peek('gatherings', gatheringId)?.version ?? 1);
      return { version, plan: { ...plan, place } };
    });
  }

  private cancel(): Wish {
    return this.wish('cancel', () => ({ reason: '会场停电' }));
  }

  private remindAgain(): Wish {
    const requestId = `again${String(++this.requests).padStart(11, '0')}`;
    const input = { gatheringId, branchId: 'B1', requestId };
    return {
      by: secretary,
      name: `${secretary} remindAgain ${requestId}`,
      call: () => ({ area: 'reminders', operation: 'remindAgain', input }),
      heard: answer => void (answer.ok && this.toldRequests.push(requestId)),
    };
  }

  /** Somebody reads what they were told, which answers it. */
  private read(memberId: string): Wish {
    this.mayHaveRead.add(memberId);
    const input = { noticeIds: [] };
    return {
      by: memberId,
      name: `${memberId} markRead`,
      call: () => ({ area: 'reminders', operation: 'markRead', input }),
    };
  }

  /** WeChat counts at the tap; we are told after it, as often as it takes. */
  private consent(memberId: string): Wish {
    const requestId = `consent${String(++this.requests).padStart(12, '0')}`;
    return {
      by: memberId,
      name: `${memberId} recordConsents`,
      call: () => {
        this.weChat.consent(openidOf(memberId), templateId);
        const input = { requestId, choices: [{ template, choice: 'accept', forGood: false }] };
        return { area: 'reminders', operation: 'recordConsents', input };
      },
      heard: (_answer: Response) => undefined,
    };
  }
}

export const reminders: Scenario = {
  name: 'reminders',
  share: 1,
  skew: 10 * minute,
  documents: {
    ...organisation,
    accounts: (organisation.accounts ?? []).filter(({ memberId }) => memberId !== 'M102'),
    gatherings: [gathering],
    members: (organisation.members ?? []).map(one => ({ ...one, wecom: employees.includes(one._id) ? one._id : null })),
    messageConsents: consents,
    reminderRounds: [round],
  },
  play: random => new RemindersPlay(random),
};
