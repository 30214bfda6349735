import { gzipSync } from 'node:zlib';
import { buildServer } from '../../scripts/start/builds';
import { valueOf } from '../answers';
import { type Product, startProduct } from '../emulated-product';
import { openidOf } from '../small-organisation';
import type { Measured } from './measured';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

const changes = 50;

async function prepare(product: Product): Promise<Map<string, MemberDocument[]>> {
  const { demoRoster } = await import('../../scripts/demo-roster/roster');
  const { importRoster } = await import('../../cloudfunctions/src/areas/roster/import/import');
  const { members } = await import('../../scripts/start/demo-organisation');
  await importRoster(await demoRoster());
  const units = new Map<string, MemberDocument[]>();
  for await (const page of members())
    for (const member of page) units.set(member.unitId, [...(units.get(member.unitId) ?? []), member]);
  const accounts = [...units.values()].flatMap(([one]) =>
    one ? [{ _id: openidOf(one._id), memberId: one._id, boundAt: Date.now() }] : [],
  );
  await product.seed('accounts', accounts);
  return units;
}

const jsonBytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const gzipBytes = (value: unknown) => gzipSync(JSON.stringify(value)).length;

/** Changes people all over a unit: a new title, an office phone, another branch of the unit, another name. */
async function change(product: Product, people: readonly MemberDocument[]): Promise<void> {
  const { announceChange, refreshDirectory } =
    await import('../../cloudfunctions/src/areas/contacts/steps/refresh-directory');
  const token = await announceChange(Date.now());
  for (let i = 0; i < changes; i++) {
    const member = people[Math.floor((i * people.length) / changes)];
    const other = people[(i * 37 + 11) % people.length];
    if (!member || !other) continue;
    const { title, officePhone, name, pinyin, branchId, branchName, path } = other;
    const changed = [{ title }, { officePhone }, { branchId, branchName, path }, { name, pinyin }, { title }][i % 5];
    await product.database
      .collection('members')
      .doc(member._id)
      .update({ ...changed, group: `第${i % 7}党小组` });
  }
  await refreshDirectory(token, [people[0]?.unitId ?? '']);
}

/** What goes over the wire: the package of the largest unit, fifty changes of it, and the largest answer of all. */
export async function measure(): Promise<Measured> {
  await buildServer();
  const product = await startProduct();
  try {
    const units = [...(await prepare(product)).values()].sort((a, b) => b.length - a.length);
    const openids = units.map(([one]) => openidOf(one?._id ?? ''));
    const largest = units[0] ?? [];
    const openid = openids[0] ?? '';
    const packageSince = async (who: string, since: string | null) =>
      valueOf(await product.call(who, 'contacts', 'getUnitPackage', { since }));

    const packages = [];
    for (const who of openids) packages.push(await packageSince(who, null));
    const answers: unknown[] = [...packages];
    for (const orgUnitId of [null, ...units.map(([one]) => one?.unitId ?? '')])
      answers.push(valueOf(await product.call(openid, 'contacts', 'getNode', { orgUnitId })));
    for (const branchId of new Set(largest.map(member => member.branchId)))
      answers.push(valueOf(await product.call(openid, 'contacts', 'listPeople', { branchId })));
    answers.push(valueOf(await product.call(openid, 'contacts', 'search', { text: '王', limit: 50 })));

    const before = packages[0]?.version ?? '';
    await change(product, largest);
    let delta = await packageSince(openid, before);
    for (; delta.version === before; delta = await packageSince(openid, before))
      await new Promise(resolve => setTimeout(resolve, 200));
    if (delta.whole) throw new Error('a package was answered in place of the changes');
    const nothingNew = await packageSince(openid, delta.version);
    return {
      metrics: {
        unitPeople: largest.length,
        unitBytes: jsonBytes(packages[0]),
        unitGzipBytes: Math.max(...packages.map(gzipBytes)),
        delta50GzipBytes: gzipBytes(delta),
        unchangedGzipBytes: gzipBytes(nothingNew),
        largestAnswerBytes: Math.max(...answers.map(jsonBytes)),
      },
      floors: { plainUnitGzipBytes: gzipBytes(largest.map(plainRow)) },
    };
  } finally {
    await product.stop();
  }
}

/** The same people as a list of objects, as one would send them without packing. */
function plainRow({ _id, name, pinyin, title, duty, group, branchId, branchName, officePhone }: MemberDocument) {
  return { memberId: _id, name, pinyin, title, duty, group, branchId, branchName, officePhone };
}
