/** A bug that is put into the product on purpose: some functions of one module, replaced. */
export interface PlantedBug {
  /** Its file in `planted/`. */
  readonly file: string;
  /** The scenario that has to find it. */
  readonly scenario: string;
  /** The module of `cloudfunctions/src` that it is put into. */
  readonly replaces: string;
  /** The functions that it replaces. */
  readonly names: readonly string[];
}

const checkIns = 'records/check-ins/store';
const reminderStore = 'records/reminders/store';

/** A bug in how people are reminded: one function of a module. */
const ofReminders = (file: string, replaces: string, name: string): PlantedBug => ({
  file,
  scenario: 'reminders',
  replaces,
  names: [name],
});

/** A bug in how leave is asked for and decided: one function of a module. */
const ofLeaves = (file: string, replaces: string, name: string): PlantedBug => ({
  file,
  scenario: 'leaves',
  replaces: `records/leaves/${replaces}`,
  names: [name],
});

/** A bug in what comes of check-ins that phones kept: one function of a module. */
const ofClaims = (file: string, replaces: string, name: string): PlantedBug => ({
  file,
  scenario: 'claims',
  replaces,
  names: [name],
});

/** A bug in how people sign up and move up: one function of a module. */
const ofSignUps = (file: string, replaces: string, name: string): PlantedBug => ({
  file,
  scenario: 'sign-ups',
  replaces,
  names: [name],
});

/** Within so many seeds each has to be found. */
export const within = 100;

/** The bugs that the issue names. */
export const named = ['check-then-insert', 'acknowledge-before-write', 'counter-beside-its-record'];

/** Bugs that the schedules have to find. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    file: 'check-then-insert',
    scenario: 'attendance',
    replaces: checkIns,
    names: ['addCheckIn', 'findCheckIn'],
  },
  { file: 'acknowledge-before-write', scenario: 'attendance', replaces: checkIns, names: ['addCheckIn'] },
  {
    file: 'counter-beside-its-record',
    scenario: 'attendance',
    replaces: checkIns,
    names: ['addCheckIn', 'removeCheckIn', 'listCheckIns'],
  },
  {
    file: 'no-second-look',
    scenario: 'attendance',
    replaces: 'areas/attendance/steps/review-sheets',
    names: ['reviewSheets'],
  },
  { file: 'journal-after-removal', scenario: 'attendance', replaces: 'records/attempts/store', names: ['addAttempt'] },
  {
    file: 'close-unconditionally',
    scenario: 'attendance',
    replaces: 'records/gatherings/store',
    names: ['changeGathering'],
  },
  { file: 'close-forgets-a-page', scenario: 'attendance', replaces: checkIns, names: ['listCheckIns'] },
  ofLeaves('decide-whatever-it-is', 'store', 'decideRequest'),
  ofLeaves('save-leave-over-anything', 'store', 'saveLeave'),
  ofLeaves('take-back-whatever-it-is', 'store', 'withdrawApproved'),
  ofLeaves('decision-told-once-or-never', 'store', 'listDueMessages'),
  ofClaims('record-decision-again', 'records/claims/store', 'recordDecision'),
  ofClaims('confirm-without-record', 'areas/attendance/steps/confirm-on-sheet', 'confirmOnSheet'),
  ofSignUps('seat-by-a-stale-list', 'records/sign-up-lists/store', 'enter'),
  ofSignUps('withdraw-in-two-writes', 'records/sign-up-lists/store', 'leave'),
  ofSignUps('promotion-told-anew', 'areas/reminders/jobs/tell-promotions', 'tellPromotions'),
  ofSignUps('told-whatever-came-since', 'records/sign-up-lists/store', 'markTold'),
  ofSignUps('waited-by-the-clock', 'records/sign-up-lists/rules', 'promotedIn'),
  {
    file: 'journal-outside-its-transaction',
    scenario: 'membership',
    replaces: 'records/roster-changes/store',
    names: ['insertChangeIn'],
  },
  ofReminders('mark-whoever-has-it', reminderStore, 'takeToSend'),
  ofReminders('send-abandoned-again', reminderStore, 'giveUpAbandoned'),
  ofReminders('forget-abandoned', reminderStore, 'giveUpAbandoned'),
  ofReminders('any-reminder-id', reminderStore, 'reminderId'),
  ofReminders('count-use-unconditionally', 'records/message-consents/store', 'useConsents'),
  ofReminders('resend-unanswered', 'areas/reminders/rules/subscription-reply', 'replyOf'),
  ofReminders('round-without-limit', 'records/reminder-rounds/store', 'roundId'),
  ofReminders('round-before-its-messages', 'records/reminder-rounds/store', 'listDueRounds'),
  ofReminders('other-channel-after-silence', 'areas/reminders/rules/subscription-reply', 'replyOf'),
  ofReminders('employee-again-after-silence', 'areas/reminders/rules/employee-reply', 'replyOf'),
  ofReminders('lasting-consent-used-up', 'areas/reminders/rules/consents', 'messagesLeft'),
  ofReminders('note-before-planning', 'records/gatherings/store', 'listDueReminders'),
];

/** The bug of that name; there has to be one. */
export function planted(name: string): PlantedBug {
  const bug = plantedBugs.find(({ file }) => file === name);
  if (!bug) throw new Error(`no bug "${name}"; there are ${plantedBugs.map(({ file }) => file).join(', ')}`);
  return bug;
}
