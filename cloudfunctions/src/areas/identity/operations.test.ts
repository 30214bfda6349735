import { failureOf, refusalOf, valueOf } from '../../../../tests/answers';
import { type Product, startProduct } from '../../../../tests/emulated-product';
import {
  bindEveryone,
  givePhone,
  granted,
  openidOf,
  seedSmallOrganisation,
} from '../../../../tests/small-organisation';
import { guessLimit } from '../../records/guesses/rules';

const secretary = openidOf('M100');
const newPhone = 'wx-new-phone';

let product: Product;
let issued = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

beforeEach(async () => {
  await bindEveryone(product);
  for (const name of ['consents', 'activations', 'guesses'])
    await product.database.collection(name).where({ _id: /./ }).remove();
});

const me = async (openid: string) => valueOf(await product.call(openid, 'identity', 'getMe', {}));
const agree = (openid: string) => product.call(openid, 'identity', 'giveConsent', { version: 1 });
const bind = (openid: string, code: string) => product.call(openid, 'identity', 'bindByActivation', { code });
const newActivationId = () => `activation${String(++issued).padStart(10, '0')}`;
const issue = (memberId: string, activationId = newActivationId(), openid = secretary) =>
  product.call(openid, 'identity', 'issueActivation', { branchId: 'B1', memberId, activationId });
const issueAs = (openid: string, memberId: string) => issue(memberId, newActivationId(), openid);
const setGrants = (memberId: string, grants: ReturnType<typeof granted>[]) =>
  product.database
    .collection('members')
    .where({ _id: memberId })
    .update({ grants: product.database.command.set(grants) });
const codeFor = async (memberId: string) => valueOf(await issue(memberId)).code;
const stored = async (name: string) => (await product.database.collection(name).where({ _id: /./ }).get()).data;

describe('consent', () => {
  test('is recorded with version and time, once', async () => {
    expect((await me(newPhone)).consent).toBeNull();
    const { consent } = valueOf(await agree(newPhone));
    expect(valueOf(await agree(newPhone)).consent).toEqual(consent);
    expect((await me(newPhone)).consent).toEqual({ version: 1, givenAt: consent.givenAt });
  });

  test('comes before everything else', async () => {
    expect(refusalOf(await bind(newPhone, await codeFor('M101')))).toEqual({ word: 'consentMissing', version: 1 });
    const byPhone = await product.call(newPhone, 'identity', 'bindByPhone', { code: 'any' });
    expect(refusalOf(byPhone)).toEqual({ word: 'consentMissing', version: 1 });
  });

  test('taken back ends access at once, may be said twice, and stays on record', async () => {
    const openid = openidOf('M101');
    await agree(openid);
    valueOf(await product.call(openid, 'identity', 'withdrawConsent', {}));
    valueOf(await product.call(openid, 'identity', 'withdrawConsent', {}));
    expect(failureOf(await product.call(openid, 'gatherings', 'listMine', { when: 'upcoming' })).code).toBe(
      'unauthenticated',
    );
    expect(await me(openid)).toMatchObject({ me: null, consent: null });
    expect(await stored('consents')).toMatchObject([{ _id: openid, version: 1, withdrawnAt: expect.any(Number) }]);
  });
});

describe('an activation code', () => {
  test('binds a new phone, and the old one has no access any more', async () => {
    const code = await codeFor('M101');
    await agree(newPhone);
    expect(valueOf(await bind(newPhone, code)).me).toMatchObject({ memberId: 'M101', name: '单雪' });
    expect((await me(newPhone)).me?.memberId).toBe('M101');
    expect((await me(openidOf('M101'))).me).toBeNull();
  });

  test('sent again gives the same answer; another code says that the phone is bound', async () => {
    const code = await codeFor('M101');
    await agree(newPhone);
    valueOf(await bind(newPhone, code));
    expect(valueOf(await bind(newPhone, code)).me.memberId).toBe('M101');
    expect(refusalOf(await bind(newPhone, await codeFor('M102')))).toEqual({ word: 'alreadyBound', name: '单雪' });
  });

  test('serves one phone only, even of two at once', async () => {
    const code = await codeFor('M101');
    const phones = ['wx-new-1', 'wx-new-2', 'wx-new-3'];
    await Promise.all(phones.map(agree));
    const answers = await Promise.all(phones.map(openid => bind(openid, code)));
    expect(answers.filter(answer => answer.ok)).toHaveLength(1);
    const accounts = await product.database.collection('accounts').where({ memberId: 'M101' }).count();
    expect(accounts.total).toBe(1);
  });

  test('does not bind again after it was used, not even the same phone', async () => {
    const code = await codeFor('M101');
    await agree(newPhone);
    valueOf(await bind(newPhone, code));
    valueOf(await product.call(newPhone, 'identity', 'unbind', {}));
    expect(refusalOf(await bind(newPhone, code)).word).toBe('codeInvalid');
  });

  test('issued again for the same request is the same; for another it replaces the first', async () => {
    const activationId = newActivationId();
    const first = valueOf(await issue('M101', activationId));
    expect(valueOf(await issue('M101', activationId))).toMatchObject({ code: first.code, expiresAt: first.expiresAt });
    const second = valueOf(await issue('M101'));
    await agree(newPhone);
    expect(refusalOf(await bind(newPhone, first.code)).word).toBe('codeInvalid');
    expect(valueOf(await bind(newPhone, second.code)).me.memberId).toBe('M101');
  });

  test('is over after a day', async () => {
    const { code, expiresAt, now } = valueOf(await issue('M101'));
    expect(expiresAt - now).toBe(24 * 3_600_000);
    await product.database.collection('activations').where({ memberId: 'M101' }).update({ expiresAt: now });
    await agree(newPhone);
    expect(refusalOf(await bind(newPhone, code)).word).toBe('codeInvalid');
  });

  test('is not kept as it is', async () => {
    const code = await codeFor('M101');
    expect(JSON.stringify(await stored('activations'))).not.toContain(code);
  });

  test('is for active members of the branch, and gives no rights the secretary lacks', async () => {
    expect(refusalOf(await issue('M201')).word).toBe('notInBranch');
    expect(refusalOf(await issue('M900')).word).toBe('notInBranch');
    await setGrants('M104', [granted('administrator', 'U1')]);
    expect(refusalOf(await issue('M104')).word).toBe('beyondRights');
    // Whoever has the code is that member when the role begins.
    await setGrants('M104', [granted('administrator', 'U1', { from: Date.now() + 3_600_000 })]);
    expect(refusalOf(await issue('M104')).word).toBe('beyondRights');
    await setGrants('M104', [granted('administrator', 'U1', { until: 5 })]);
    valueOf(await issue('M104'));
    await setGrants('M104', []);
  });

  test('comes from administrators above as well, of rights that they hold or may grant', async () => {
    const ofTheUnit = openidOf('M210');
    const above = openidOf('M201');
    await setGrants('M201', [granted('administrator', 'C')]);
    valueOf(await issueAs(ofTheUnit, 'M101'));
    valueOf(await issueAs(ofTheUnit, 'M100'));
    await setGrants('M104', [granted('administrator', 'C')]);
    expect(refusalOf(await issueAs(ofTheUnit, 'M104')).word).toBe('beyondRights');
    const code = valueOf(await issueAs(above, 'M104')).code;
    await agree(newPhone);
    expect(valueOf(await bind(newPhone, code)).me.roles).toMatchObject([{ role: 'administrator', orgUnitId: 'C' }]);
    expect(failureOf(await issueAs(openidOf('M211'), 'M101')).code).toBe('forbidden');
    await setGrants('M104', []);
    await setGrants('M201', []);
  });

  test('that was out before its owner was granted a role is no way to that role', async () => {
    const code = await codeFor('M101');
    await setGrants('M101', [granted('administrator', 'U1', { at: Date.now() })]);
    await agree(newPhone);
    expect(refusalOf(await bind(newPhone, code)).word).toBe('codeInvalid');
    expect((await me(openidOf('M101'))).me?.memberId).toBe('M101');
    await setGrants('M101', []);
  });

  test('guessed wrong a few times, even at once, makes that phone alone wait', async () => {
    const code = await codeFor('M101');
    const other = 'wx-other-phone';
    await Promise.all([agree(newPhone), agree(other)]);
    const wrong = code === '00000000' ? '00000001' : '00000000';
    const answers = await Promise.all(Array.from({ length: guessLimit + 4 }, () => bind(newPhone, wrong)));
    const words = answers.map(answer => refusalOf(answer).word);
    expect(words.filter(word => word === 'codeInvalid')).toHaveLength(guessLimit);
    expect(refusalOf(await bind(newPhone, code))).toEqual({ word: 'tooManyGuesses', retryAt: expect.any(Number) });
    expect(valueOf(await bind(other, code)).me.memberId).toBe('M101');
  });

  test('a wrong guess says how many are left', async () => {
    await agree(newPhone);
    expect(refusalOf(await bind(newPhone, '00000000'))).toEqual({ word: 'codeInvalid', guessesLeft: guessLimit - 1 });
  });
});

describe('a phone number', () => {
  const numbers = { M101: '13800000101', M102: '13800000102', M900: '13800000900' };
  const shared = '13800000199';

  beforeAll(async () => {
    const owners = Object.entries({ ...numbers, M103: shared, M104: shared });
    for (const [memberId, number] of owners) await givePhone(product, memberId, number);
  });

  /** A phone with this number on which nobody has signed in, and its owner has agreed. */
  async function freshPhone(number: string): Promise<string> {
    await product.setPhones({ [newPhone]: number });
    await agree(newPhone);
    return product.phoneCode(newPhone);
  }
  const byPhone = (code: string, openid = newPhone) => product.call(openid, 'identity', 'bindByPhone', { code });
  const unbound = (memberId: string) => product.call(openidOf(memberId), 'identity', 'unbind', {});

  test('binds to the member who has it; the same code again gives the same answer', async () => {
    await unbound('M101');
    const code = await freshPhone(numbers.M101);
    expect(valueOf(await byPhone(code)).me).toMatchObject({ memberId: 'M101', name: '单雪' });
    expect(valueOf(await byPhone(code)).me.memberId).toBe('M101');
    expect(refusalOf(await byPhone(await product.phoneCode(newPhone)))).toEqual({ word: 'alreadyBound', name: '单雪' });
    expect((await me(newPhone)).me?.memberId).toBe('M101');
  });

  test('sent twice at once binds once', async () => {
    await unbound('M101');
    const code = await freshPhone(numbers.M101);
    await Promise.all([byPhone(code), byPhone(code)]);
    expect(valueOf(await byPhone(code)).me.memberId).toBe('M101');
  });

  test('read before another call bound, it gives that answer and leaves the binding', async () => {
    await unbound('M101');
    const code = await freshPhone(numbers.M101);
    valueOf(await byPhone(code));
    const { hashesOfCode } = await import('../../platform/one-time-codes');
    const { prepareBinding } = await import('./steps/prepare-binding');
    const same = await prepareBinding(newPhone, null, hashesOfCode('phone', code), Date.now());
    expect(same).toMatchObject({ ok: true, value: { me: { memberId: 'M101' } } });
    const other = await prepareBinding(newPhone, null, hashesOfCode('phone', 'another'), Date.now());
    expect(other).toMatchObject({ ok: false, refusal: { word: 'alreadyBound', name: '单雪' } });
    expect((await me(newPhone)).me?.memberId).toBe('M101');
  });

  test.each([
    ['of nobody', '13800000777', { word: 'noMatch', tail: '0777' }],
    ['from abroad of nobody', '+852 91234567', { word: 'noMatch', tail: '4567' }],
    ['of a member who left', numbers.M900, { word: 'noMatch', tail: '0900' }],
    ['of several', shared, { word: 'severalMatches', tail: '0199' }],
    ['of a member with another WeChat', numbers.M102, { word: 'boundElsewhere', tail: '0102' }],
  ])('%s is refused without a name', async (_case, number, refusal) => {
    expect(refusalOf(await byPhone(await freshPhone(number)))).toEqual(refusal);
    expect((await me(newPhone)).me).toBeNull();
  });

  test("another person's code, a used one and nonsense are refused", async () => {
    const code = await freshPhone(numbers.M101);
    await agree('wx-thief');
    expect(refusalOf(await byPhone(code, 'wx-thief')).word).toBe('codeInvalid');
    expect(refusalOf(await byPhone(code)).word).toBe('codeInvalid');
    expect(refusalOf(await byPhone('nonsense')).word).toBe('codeInvalid');
  });
});

describe('a member who left', () => {
  test('has no access, and the phone can be bound to another member', async () => {
    const openid = openidOf('M900');
    expect((await me(openid)).me).toBeNull();
    await agree(openid);
    expect(valueOf(await bind(openid, await codeFor('M101'))).me.memberId).toBe('M101');
  });
});

test('unbinding ends access at once and may be said twice', async () => {
  const openid = openidOf('M101');
  valueOf(await product.call(openid, 'identity', 'unbind', {}));
  valueOf(await product.call(openid, 'identity', 'unbind', {}));
  expect((await me(openid)).me).toBeNull();
});
