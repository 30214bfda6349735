// What a store cannot get wrong. Every @ts-expect-error below must be an error: the compiler reports the ones that are not.
import { collection } from '../../../cloudfunctions/src/platform/database';
import type { SignUpEntry } from '../../../cloudfunctions/src/records/sign-up-lists/document';
import { is, write } from '../../../cloudfunctions/src/platform/operators';

const leaves = collection('leaves');
const sheets = collection('sheets');
const lists = collection('signUpLists');
const minutes = collection('minutes');
const members = collection('members');

export async function changes(): Promise<void> {
  void leaves.changeOne({ _id: 'g:m' }, { state: 'withdrawn', 'request.at': 5, words: null });
  void lists.changeOne({ _id: 'g' }, { version: write.inc(1), order: write.pull<SignUpEntry>({ signUpId: 's' }) });
  void minutes.changeOne({ _id: 'g' }, { ...minutes.at(`done.${'part'}`, null), revision: write.inc(1) });

  // @ts-expect-error a misspelt field
  void leaves.changeOne({ _id: 'g:m' }, { stat: 'withdrawn' });
  // @ts-expect-error a misspelt field below another
  void leaves.changeOne({ _id: 'g:m' }, { 'request.on': 5 });
  // @ts-expect-error a value of another type
  void leaves.changeOne({ _id: 'g:m' }, { decidedAt: 'yesterday' });
  // @ts-expect-error a state that there is not
  void leaves.changeOne({ _id: 'g:m' }, { state: 'lost' });
  // @ts-expect-error an operator for numbers on a text
  void leaves.changeOne({ _id: 'g:m' }, { reason: write.inc(1) });
  // @ts-expect-error an element of another type
  void lists.changeOne({ _id: 'g' }, { waited: write.push([5]) });
  // @ts-expect-error what is required cannot be removed
  void leaves.changeOne({ _id: 'g:m' }, { memberId: write.remove() });
  // @ts-expect-error a condition is no operator
  void leaves.changeOne({ _id: 'g:m' }, { decidedAt: is.lt(5) });
  // @ts-expect-error a path into a record that there is not
  minutes.at(`dune.${'part'}`, null);
  // @ts-expect-error a value of another type behind an index
  members.at(`grants.${1}.ended`, 5);
}

export async function conditions(): Promise<void> {
  void sheets.list({ 'rows.memberId': is.in(['m']), 'gathering.startsAt': is.within(0, 5) }, { limit: 5 });

  // @ts-expect-error a misspelt field
  void sheets.list({ 'row.memberId': 'm' }, { limit: 5 });
  // @ts-expect-error a value of another type
  void sheets.list({ version: 'first' }, { limit: 5 });
  // @ts-expect-error a condition on a state that there is not
  void leaves.list({ state: is.in(['lost']) }, { limit: 5 });
  // @ts-expect-error an order by a field that there is not
  void sheets.list({}, { limit: 5, orderBy: [['age', 'asc']] });
}

export async function projections(): Promise<void> {
  const [sheet] = await sheets.list({}, { limit: 1, fields: ['version', 'gathering.title', 'rows.reason'] });
  void [sheet?.version, sheet?.gathering.title, sheet?.rows[0]?.reason];

  // @ts-expect-error a field that was not asked for
  void sheet?.closedAt;
  // @ts-expect-error a field below another that was not asked for
  void sheet?.gathering.place;
  // @ts-expect-error a field that there is not
  void sheets.list({}, { limit: 1, fields: ['versions'] });
}
