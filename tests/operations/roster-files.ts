import type { RosterImport } from '../../types/roster';
import type { Product } from '../emulated-product';
import { bindEveryone, members, orgUnits, seedCommitteeAdministrator } from '../small-organisation';

const head = '人员编号,姓名,支部代码,党员类型,职务,手机号';

/** A roster as a CSV file, under the usual columns. */
export const csv = (rows: readonly string[], titles = head) => Buffer.from([titles, ...rows].join('\r\n'));

let ids = 0;
/** An id as a client makes it. */
export const newId = (what = 'import') => `${what}${String((ids += 1)).padStart(16, '0')}`;

/** What an administrator does with a file, step by step. */
export function importing(product: Product, openid: string, orgUnitId: string) {
  const upload = (content: Uint8Array, name: string) =>
    product.upload(openid, `uploads/${newId('upload')}/${name}`, content);

  async function check(content: Uint8Array, more: { importId?: string; columns?: Record<string, string> } = {}) {
    const fileName = '名单.csv';
    const fileId = await upload(content, fileName);
    return product.call(openid, 'roster', 'checkImport', { orgUnitId, importId: newId(), fileId, fileName, ...more });
  }

  /** The value of a check that is expected to be made. */
  async function checked(content: Uint8Array, more: Parameters<typeof check>[1] = {}) {
    const outcome = await check(content, more);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.value;
  }

  const applyOnce = (importId: string) => product.call(openid, 'roster', 'applyImport', { orgUnitId, importId });

  /** Calls until it is applied. */
  async function apply(importId: string): Promise<RosterImport> {
    for (let call = 0; call < 100; call++) {
      const outcome = await applyOnce(importId);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      if (outcome.value.rosterImport.state === 'applied') return outcome.value.rosterImport;
    }
    throw new Error('it does not come to an end');
  }

  return { check, checked, applyOnce, apply };
}

/** The small organisation as at first, and nothing on record. */
export async function seedAnew(product: Product): Promise<void> {
  for (const name of ['orgUnits', 'members', 'accounts', 'rosterChanges', 'rosterImports', 'expiringFiles'] as const)
    await product.database.collection(name).where({}).remove();
  await product.seed('orgUnits', orgUnits);
  await product.seed('members', members);
  await bindEveryone(product);
  await seedCommitteeAdministrator(product);
}

/** The sheets of a workbook that was offered for download. */
export async function download(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}
