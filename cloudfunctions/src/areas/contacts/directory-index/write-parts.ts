import type { DirectoryPartDocument } from '../../../records/directory-parts/document';
import { putPart, findPart, treePartId, unitPartId, listPartsSince } from '../../../records/directory-parts/store';
import type { OrgUnitDocument } from '../../../records/org-units/document';
import { type TreePart, nextPart, rowOf } from './unit-part';
import { listAllOrgUnits } from '../../../records/org-units/store';
import { type DirectoryMember, listDirectoryMembers } from '../../../records/members/store';
import { readPart, writePart } from './part-format';
import { readingsOf } from './readings';
import { beginVersion, publishVersion } from '../../../records/directory-head/store';

/** Somebody else may write the same part at the same time; each time there is one more of them who is done. */
const attempts = 5;

type Stored = DirectoryPartDocument | null;

/** Puts what `next` makes of a part in its place; reads it again if somebody else was first. */
async function replacePart(
  id: string,
  stored: Stored,
  next: (stored: Stored) => Promise<string | null>,
  version: number,
) {
  let seen = stored;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const content = await next(seen);
    if (content === null || (await putPart({ _id: id, version, content }, seen))) return;
    seen = await findPart(id);
  }
  throw new Error(`part ${id} of the directory is being written by others`);
}

function treeOf(orgUnits: readonly OrgUnitDocument[]): TreePart {
  return orgUnits
    .filter(({ dissolvedAt }) => dissolvedAt === null)
    .sort((a, b) => a.path.length - b.path.length || a.order - b.order)
    .map(({ _id, kind, name, parentId, path }) => ({ _id, kind, name, parentId, path }));
}

async function replaceTree(stored: Stored, version: number): Promise<void> {
  const next = async (seen: Stored) => {
    const content = JSON.stringify(treeOf(await listAllOrgUnits()));
    return content === seen?.content ? null : content;
  };
  await replacePart(treePartId, stored, next, version);
}

/** `read` are the unit's members if they are known already; after a conflict they are read again. */
async function replaceUnit(unitId: string, stored: Stored, read: DirectoryMember[] | null, version: number) {
  let members = read;
  const next = async (seen: Stored) => {
    const here = members ?? (await listDirectoryMembers(unitId));
    members = null;
    const before = seen && readPart(seen.content);
    const names = here.map(member => member.name);
    const readings = await readingsOf(names, before?.readings);
    const part = nextPart(
      here.map(member => rowOf(member, readings)),
      readings,
      before,
      version,
    );
    return part && writePart(part);
  };
  await replacePart(unitPartId(unitId), stored, next, version);
}

/** Brings the parts of some units and the tree up to date, and shows them to readers. */
export async function refreshUnits(unitIds: readonly string[]): Promise<void> {
  const version = await beginVersion();
  await replaceTree(await findPart(treePartId), version);
  for (const unitId of unitIds) await replaceUnit(unitId, await findPart(unitPartId(unitId)), null, version);
  await publishVersion(version);
}

/** The same for every unit there is or was. Writes only what differs. */
export async function refreshEverything(): Promise<void> {
  const version = await beginVersion();
  const stored = new Map((await listPartsSince(-1)).map(part => [part._id, part]));
  await replaceTree(stored.get(treePartId) ?? null, version);
  const units = new Map<string, DirectoryMember[]>();
  for (const id of stored.keys()) if (id !== treePartId) units.set(id, []);
  for (const member of await listDirectoryMembers(null)) {
    const id = unitPartId(member.unitId);
    const here = units.get(id) ?? [];
    here.push(member);
    units.set(id, here);
  }
  for (const [id, members] of units)
    await replaceUnit(id.slice(unitPartId('').length), stored.get(id) ?? null, members, version);
  await publishVersion(version);
}
