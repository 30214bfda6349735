import { readingOf } from '../cloudfunctions/src/domain/pinyin';
import { type Product, startProduct } from './emulated-product';
import { committeeAdministrator, members as smallOrganisation, openidOf, orgUnits } from './small-organisation';
import type { MemberDocument } from '../cloudfunctions/src/records/members/document';
import { freshForMs } from '../cloudfunctions/src/areas/contacts/rules/freshness';

/** What is known of 单雪 (M101): what must not be seen is looked for in whole answers. */
export const secrets = {
  title: '档案处处长',
  duty: 'publicity',
  officePhone: '0000-87654321',
  mobile: '10012345678',
  email: 'danxue@example.org',
  wecom: 'xueshan-wecom',
} as const;

/** An administrator of the committee. */
export const committee = openidOf(committeeAdministrator._id);

/** The small organisation with readings, some more people, and contacts of one of them. */
async function seed(product: Product): Promise<void> {
  const { sealPhone } = await import('../cloudfunctions/src/platform/personal-data');
  const ofBranch3 = smallOrganisation.find(member => member._id === 'M301');
  const more = (_id: string, name: string, over: Partial<MemberDocument> = {}) => ({
    ...ofBranch3,
    ...over,
    _id,
    name,
  });
  const people = [
    ...smallOrganisation,
    more('M302', '张伟', { title: '预报员' }),
    more('M303', '赵武'),
    committeeAdministrator,
  ].map(member => ({ ...member, ...readingOf(member.name) }) as MemberDocument);
  const { mobile, ...shown } = secrets;
  const documents = people.map(member =>
    member._id === 'M101' ? { ...member, ...shown, phone: sealPhone(mobile) } : member,
  );
  await product.seed('orgUnits', orgUnits);
  await product.seed('members', documents);
  const accounts = documents.map(({ _id }) => ({ _id: openidOf(_id), memberId: _id, boundAt: 0 }));
  await product.seed('accounts', accounts);
}

/** The product with a directory of that organisation. */
export async function startContacts() {
  const product = await startProduct();
  await seed(product).catch(async (error: unknown) => {
    await product.stop();
    throw error;
  });
  // The SDK reads the environment when it is loaded, and the emulator's address is known only now.
  const refresh = await import('../cloudfunctions/src/areas/contacts/steps/refresh-directory');
  const { finishAbandonedChanges } = await import('../cloudfunctions/src/areas/contacts/jobs/finish-abandoned-changes');
  await finishAbandonedChanges({ now: Date.now, until: Infinity });
  let made = 0;
  return {
    product,
    refresh,

    newId: () => `contacts${String(++made).padStart(12, '0')}`,

    /** The names that a member finds. */
    async names(reader: string, text: string): Promise<string[]> {
      const answer = await product.call(openidOf(reader), 'contacts', 'search', { text });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value.items.map(({ name }) => name);
    },

    card: (reader: string, memberId: string) => product.call(openidOf(reader), 'contacts', 'getCard', { memberId }),

    reveal: (reader: string, revealId: string, memberId = 'M101') =>
      product.call(openidOf(reader), 'contacts', 'reveal', { memberId, field: 'mobile', revealId }),

    /** Changes a member as an edit of the roster does. */
    async change(unitIds: readonly string[], id: string, over: Partial<MemberDocument>): Promise<void> {
      const token = await refresh.announceChange(Date.now());
      await product.database.collection('members').doc(id).update(over);
      await refresh.refreshDirectory(token, unitIds);
    },
  };
}

export type Contacts = Awaited<ReturnType<typeof startContacts>>;

/** Asks again until it is so, for as long as a change may take to be seen on a warm instance. */
export async function soon(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + freshForMs + 1000;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('still not so');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
