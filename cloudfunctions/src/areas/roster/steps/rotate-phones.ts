import { keyIdOf, openPhone, phoneKeyIds, sealPhone } from '../../../platform/personal-data';
import { listStoredPhones, resealPhone, type StoredPhone } from '../../../records/members/store';

const messages = {
  sameKeys: () => '新旧两个密钥相同。请把新密钥填入 QINGLIAN_PHONE_KEY，原来的密钥填入 QINGLIAN_PHONE_KEY_PREVIOUS。',
  previousMissing: (what: string) =>
    `缺少原来的密钥。${what}，请把原来的密钥填入 QINGLIAN_PHONE_KEY_PREVIOUS 后再运行。`,
  unknownKey: (what: string) => `${what}，不是所给的密钥。请核对密钥后再运行。`,
  stillEarlier: (what: string) => `${what}：云函数仍在使用原来的密钥。请先给所有云函数换上新密钥，一分钟后再运行。`,
};

/** Why the key cannot be changed as things are. `message` says what to do, in Chinese. */
class RotationRefused extends Error {
  constructor(
    readonly reason: keyof typeof messages,
    what = '',
  ) {
    super(messages[reason](what));
    this.name = 'RotationRefused';
  }
}

/** How far it is: so many phone numbers sealed anew, of so many that had to be. */
export interface RotationProgress {
  readonly done: number;
  readonly total: number;
}

export interface RotationReport {
  /** Sealed anew now. */
  readonly resealed: number;
  /** Every phone number there is; all of them are sealed with the key `keyId` now. */
  readonly phones: number;
  readonly keyId: string;
}

interface Options {
  readonly onProgress?: (progress: RotationProgress) => void | Promise<void>;
  /** People read at a time. */
  readonly pageSize?: number;
}

/** Numbers resealed at one time; each is a round trip. */
const atOnce = 8;
/** A function that has not got the new key yet may seal with the earlier one meanwhile; each pass takes those up. */
const mostPasses = 3;

async function* pagesOf(pageSize: number): AsyncGenerator<StoredPhone[]> {
  for (let after: string | null = null; ;) {
    const { phones, last }: Awaited<ReturnType<typeof listStoredPhones>> = await listStoredPhones(after, pageSize);
    yield phones;
    if (last === null) return;
    after = last;
  }
}

/** Whether one of the keys that are given opens it. */
function opens(phone: StoredPhone['phone']): boolean {
  try {
    return openPhone(phone) !== '';
  } catch {
    return false;
  }
}

/** How many numbers there are, how many wait to be sealed anew, and which keys they name that are not there. */
async function survey(present: string, pageSize: number) {
  let phones = 0;
  let waiting = 0;
  const unknown = new Map<string, number>();
  for await (const page of pagesOf(pageSize)) {
    phones += page.length;
    for (const { phone } of page.filter(stored => keyIdOf(stored.phone) !== present)) {
      waiting += 1;
      const id = keyIdOf(phone);
      if (!opens(phone)) unknown.set(id, (unknown.get(id) ?? 0) + 1);
    }
  }
  return { phones, waiting, unknown };
}

/** Reseals every number that is not sealed with the present key; one that is edited meanwhile stays as it was edited. */
async function resealAll(present: string, total: number, { onProgress, pageSize = 500 }: Options): Promise<number> {
  let done = 0;
  for await (const page of pagesOf(pageSize)) {
    const due = page.filter(({ phone }) => keyIdOf(phone) !== present);
    for (let i = 0; i < due.length; i += atOnce) {
      const some = due.slice(i, i + atOnce);
      await Promise.all(some.map(stored => resealPhone(stored, sealPhone(openPhone(stored.phone)))));
      done += some.length;
      await onProgress?.({ done, total });
    }
  }
  return done;
}

/**
 * Seals every phone number with the present key. Begun again after a crash it goes on where it was, because a number says
 * itself which key it is sealed with.
 * @throws RotationRefused if a key that is needed is not there
 */
export async function rotatePhones(options: Options = {}): Promise<RotationReport> {
  const { pageSize = 500 } = options;
  const { present, other } = phoneKeyIds();
  if (other === present) throw new RotationRefused('sameKeys');
  let resealed = 0;
  for (let pass = 0; ; pass++) {
    const { phones, waiting, unknown } = await survey(present, pageSize);
    if (unknown.size > 0) {
      const what = [...unknown].map(([id, count]) => `${count} 个手机号用密钥 ${id} 加密`).join('，');
      throw new RotationRefused(other === null ? 'previousMissing' : 'unknownKey', what);
    }
    if (waiting === 0) return { resealed, phones, keyId: present };
    if (pass === mostPasses) throw new RotationRefused('stillEarlier', `${waiting} 个手机号又用原来的密钥加密了`);
    resealed += await resealAll(present, waiting, options);
  }
}
