import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { RotationReport, rotatePhones } from '../../cloudfunctions/src/areas/roster/steps/rotate-phones';
import { refusalOf, valueOf } from '../answers';
import { phoneKey, type Product, startProduct } from '../emulated-product';
import { bindEveryone, givePhone, members, openidOf, seedSmallOrganisation } from '../small-organisation';

const newKey = 'a7'.repeat(32);
const otherKey = '3c'.repeat(32);
const both = { QINGLIAN_PHONE_KEY: newKey, QINGLIAN_PHONE_KEY_PREVIOUS: phoneKey };
const newPhone = 'wx-new-phone';
const numberOf = (at: number) => `138${String(at).padStart(8, '0')}`;

let product: Product;
let issued = 0;

beforeAll(async () => {
  product = await startProduct();
  await seedSmallOrganisation(product);
});

afterAll(() => product?.stop());

/** Our code as a process has it that was started with other keys. */
async function withKeys(keys: Readonly<Record<string, string>>, work: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  delete process.env.QINGLIAN_PHONE_KEY_PREVIOUS;
  Object.assign(process.env, keys);
  try {
    await jest.isolateModulesAsync(work);
  } finally {
    process.env = before;
  }
}

type Options = Parameters<typeof rotatePhones>[0];

/** Runs a rotation, or several at once. */
async function rotate(keys: Readonly<Record<string, string>>, ...runs: readonly Options[]) {
  const reports: RotationReport[] = [];
  await withKeys(keys, async () => {
    const rotation = await import('../../cloudfunctions/src/areas/roster/steps/rotate-phones');
    reports.push(...(await Promise.all(runs.map(run => rotation.rotatePhones(run)))));
  });
  return reports;
}

/** What is stored, opened with one key alone: by member. */
async function openedWith(key: string): Promise<Record<string, string | null>> {
  const { data } = await product.database.collection('members').where({ _id: /./ }).limit(1000).get();
  const found: Record<string, string | null> = {};
  await withKeys({ QINGLIAN_PHONE_KEY: key }, async () => {
    const { openPhone } = await import('../../cloudfunctions/src/platform/personal-data');
    for (const { _id, phone } of data)
      try {
        if (phone) found[_id] = openPhone(phone);
      } catch {
        found[_id] = null;
      }
  });
  return found;
}

/** Everyone has a number, sealed with the earlier key. */
async function sealEveryone(): Promise<Record<string, string>> {
  const numbers = Object.fromEntries(members.map(({ _id }, at) => [_id, numberOf(at)]));
  for (const [memberId, number] of Object.entries(numbers)) await givePhone(product, memberId, number);
  return numbers;
}

async function signIn(number: string) {
  await product.database.collection('accounts').where({ _id: newPhone }).remove();
  await product.setPhones({ [newPhone]: number });
  await product.call(newPhone, 'identity', 'giveConsent', { version: 99 });
  return product.call(newPhone, 'identity', 'bindByPhone', { code: await product.phoneCode(newPhone) });
}

const unbind = (memberId: string) => product.call(openidOf(memberId), 'identity', 'unbind', {});

describe('while both keys are given', () => {
  let numbers: Record<string, string>;
  beforeAll(async () => {
    numbers = await sealEveryone();
    await product.giveSecrets(both);
  });
  afterAll(() => product.giveSecrets({ QINGLIAN_PHONE_KEY: phoneKey }));

  test('a crash in the middle leaves everyone findable, and the next run goes on', async () => {
    const died = rotate(both, {
      pageSize: 5,
      onProgress: ({ done }) => {
        if (done >= 5) throw new Error('died');
      },
    });
    await expect(died).rejects.toThrow('died');
    const resealed = Object.entries(await openedWith(newKey)).filter(([, number]) => number !== null);
    expect(resealed).toHaveLength(5);

    const [done, waiting] = ['M100', 'M301'].map(id => ({ id, number: numbers[id] ?? '' }));
    for (const one of [done, waiting]) {
      await unbind(one?.id ?? '');
      expect(valueOf(await signIn(one?.number ?? '')).me.memberId).toBe(one?.id);
    }

    expect(await rotate(both, { pageSize: 5 })).toMatchObject([
      { resealed: members.length - 5, phones: members.length },
    ]);
    expect(await openedWith(newKey)).toEqual(numbers);
    expect(await rotate(both, {})).toMatchObject([{ resealed: 0, phones: members.length }]);
  });

  test('an edit at the same time wins', async () => {
    await sealEveryone();
    let edited = false;
    await rotate(both, {
      // M301 is on the page that has been read, and among those that are resealed after this.
      onProgress: async () => {
        if (!edited) await givePhone(product, 'M301', numberOf(777));
        edited = true;
      },
    });
    expect(await openedWith(newKey)).toEqual({ ...numbers, M301: numberOf(777) });
  });

  test('two runs at once come to the same', async () => {
    await sealEveryone();
    await rotate(both, { pageSize: 4 }, { pageSize: 5 });
    expect(await openedWith(newKey)).toEqual(numbers);
  });
});

describe('an activation code that was out when the key was changed', () => {
  const issue = (activationId: string) =>
    product.call(openidOf('M100'), 'identity', 'issueActivation', { branchId: 'B1', memberId: 'M102', activationId });
  const newActivationId = () => `activation${String(++issued).padStart(10, '0')}`;
  const bind = (code: string) => product.call(newPhone, 'identity', 'bindByActivation', { code });

  beforeEach(async () => {
    await bindEveryone(product);
    await product.call(newPhone, 'identity', 'giveConsent', { version: 99 });
  });
  afterEach(() => product.giveSecrets({ QINGLIAN_PHONE_KEY: phoneKey }));

  test('binds, is answered and issued again as it was while the earlier key is there', async () => {
    const activationId = newActivationId();
    const { code } = valueOf(await issue(activationId));
    await product.giveSecrets(both);
    expect(valueOf(await issue(activationId)).code).toBe(code);
    expect(valueOf(await bind(code)).me.memberId).toBe('M102');
    expect(valueOf(await bind(code)).me.memberId).toBe('M102');
  });

  test('is refused, and made anew when asked for again, once the earlier key is gone', async () => {
    const activationId = newActivationId();
    const { code } = valueOf(await issue(activationId));
    await product.giveSecrets({ QINGLIAN_PHONE_KEY: newKey });
    expect(refusalOf(await bind(code)).word).toBe('codeInvalid');
    const again = valueOf(await issue(activationId));
    expect(again.code).not.toBe(code);
    expect(valueOf(await bind(again.code)).me.memberId).toBe('M102');
  });
});

describe('the command', () => {
  interface Ended {
    readonly code: number;
    readonly out: string;
    readonly said: string;
  }
  const run = (keys: Readonly<Record<string, string>>) =>
    new Promise<Ended>(resolve => {
      const none = { QINGLIAN_PHONE_KEY: '', QINGLIAN_PHONE_KEY_PREVIOUS: '' };
      execFile(
        process.execPath,
        ['--import', 'tsx', 'scripts/rotate-phones.ts', '--emulator', product.url],
        { cwd: join(__dirname, '../..'), env: { ...process.env, ...none, ...keys } },
        (error, out, said) => resolve({ code: Number(error?.code ?? 0), out, said }),
      );
    });

  beforeAll(sealEveryone);

  test.each([
    ['no key', {}, '缺少新密钥'],
    ['a key that is none', { QINGLIAN_PHONE_KEY: 'secret' }, 'QINGLIAN_PHONE_KEY 应为 64 位'],
    ['the new key alone', { QINGLIAN_PHONE_KEY: newKey }, '缺少原来的密钥'],
    ['the same twice', { QINGLIAN_PHONE_KEY: phoneKey, QINGLIAN_PHONE_KEY_PREVIOUS: phoneKey }, '密钥相同'],
    ['others', { QINGLIAN_PHONE_KEY: newKey, QINGLIAN_PHONE_KEY_PREVIOUS: otherKey }, '不是所给的密钥'],
  ])('given %s says so and writes nothing', async (_case, keys, words) => {
    const before = await openedWith(phoneKey);
    const { code, said } = await run(keys);
    expect(said).toContain(words);
    expect(said).not.toContain(phoneKey);
    expect(code).toBe(2);
    expect(await openedWith(phoneKey)).toEqual(before);
  });

  test('reseals everything, and says until when the earlier key is needed', async () => {
    const { code, out } = await run(both);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/共 13 个手机号.*本次 13 个[^]*原来的密钥请保留到/),
    });
    expect((await run({ QINGLIAN_PHONE_KEY: newKey })).out).toMatch(/共 13 个手机号.*本次 0 个/);
  });
});

test('a number sealed with the earlier key is the same number, and stays as it is', async () => {
  const { sealPhone } = await import('../../cloudfunctions/src/platform/personal-data');
  const earlier = sealPhone(numberOf(1));
  await withKeys(both, async () => {
    const { storedPhone } = await import('../../cloudfunctions/src/platform/personal-data');
    expect(storedPhone(numberOf(1), earlier)).toBe(earlier);
    expect(storedPhone(numberOf(2), earlier).tail).toBe('0002');
  });
});
