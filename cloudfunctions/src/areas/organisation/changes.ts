import type { Contract } from '../../../../types/contract';
import { holds } from '../../domain/roles';
import type { Together } from '../../platform/database';
import type { FieldChange } from '../../records/roster-changes/document';
import { authorOf } from '../../runtime/facts';
import { Failure } from '../../runtime/failures';
import { done, refuse, type Handler } from '../../runtime/handlers';
import { countOpen } from '../../records/gatherings/store';
import { type By, carryOut, type Identity, type Refused } from '../membership/change';
import { orgUnitChange } from '../../records/roster-changes/rules';
import { newOrgUnit } from '../../records/org-units/rules';
import { followUpTree } from './follow-ups';
import { isMovable, kindNames, mayReplace, mayStandBelow, replaced } from './rules';
import { contentsOf, orgUnitOf } from './view';
import type { OrgUnitDocument } from '../../records/org-units/document';
import { countPeople } from '../../records/members/store';
import { countBelow, findOrgUnit, lastOrder } from '../../records/org-units/store';

type Operations = Contract['organisation'];

/** The part of the tree that a change is about, as the contract names it. */
interface Aimed {
  readonly orgUnitId: string;
  readonly changeId: string;
  readonly basedOn: number;
}

/** What a change makes of an organisation unit. */
interface Changed {
  readonly after: OrgUnitDocument;
  readonly fields: readonly FieldChange[];
  readonly reason?: string;
}

async function answerOrgUnit(orgUnitId: string, now: number) {
  const orgUnit = await findOrgUnit(orgUnitId);
  if (!orgUnit) throw new Failure('notFound');
  return done({ orgUnit: await orgUnitOf(orgUnit, await contentsOf(orgUnit)), now });
}

/** Changes one organisation unit, once: `decide` says what becomes of it, or why nothing does. */
async function changeOrgUnit<D extends Refused | Changed>(
  kind: Identity['kind'],
  { orgUnitId, changeId, basedOn }: Aimed,
  by: By,
  decide: (orgUnit: OrgUnitDocument, documents: Together) => Promise<D>,
) {
  const outcome = await carryOut(
    { kind, changeId, subjectId: orgUnitId },
    by,
    async documents => {
      const orgUnit = await documents.find('orgUnits', orgUnitId);
      if (!orgUnit) throw new Failure('notFound');
      if (orgUnit.version !== basedOn) return refuse('changedElsewhere', { version: orgUnit.version });
      const decided = await decide(orgUnit, documents);
      if (!('after' in decided)) return decided as Exclude<D, Changed>;
      const { after, ...told }: Changed = decided;
      await documents.put('orgUnits', after);
      const entry = { _id: changeId, kind, by: authorOf(by.caller), at: by.now, hasFollowUp: true };
      return orgUnitChange(orgUnit, after, { ...told, ...entry });
    },
    followUpTree,
  );
  return '_id' in outcome ? answerOrgUnit(orgUnitId, by.now) : outcome;
}

const addOrgUnit: Handler<Operations['addOrgUnit']> = async ({ orgUnitId, changeId, newId, kind, name }, call) => {
  const { caller, now } = call;
  const order = (await lastOrder(orgUnitId)) + 1;
  const outcome = await carryOut(
    { kind: 'orgUnitAdded', changeId, subjectId: newId },
    call,
    async documents => {
      const parent = await documents.find('orgUnits', orgUnitId);
      if (!parent || parent.dissolvedAt !== null) return refuse('dissolved');
      if (!mayStandBelow(kind, parent)) return refuse('notHere');
      const taken = await documents.find('orgUnits', newId);
      if (taken)
        return refuse('codeTaken', { name: holds(caller.held, 'administrator', taken.path) ? taken.name : null });
      const orgUnit = newOrgUnit({ _id: newId, kind, name, order, parent });
      await documents.insert('orgUnits', orgUnit);
      const fields = [
        { field: kindNames[kind], from: null, to: name },
        { field: '上级组织', from: null, to: parent.name },
      ];
      return orgUnitChange(null, orgUnit, {
        _id: changeId,
        kind: 'orgUnitAdded',
        by: authorOf(caller),
        at: now,
        fields,
      });
    },
    followUpTree,
  );
  return '_id' in outcome ? answerOrgUnit(newId, now) : outcome;
};

const renameOrgUnit: Handler<Operations['renameOrgUnit']> = async ({ name, ...aimed }, call) =>
  changeOrgUnit('orgUnitRenamed', aimed, call, async orgUnit => {
    if (orgUnit.dissolvedAt !== null) return refuse('dissolved');
    if (orgUnit.name === name) return refuse('unchanged');
    const after = { ...orgUnit, name, version: orgUnit.version + 1 };
    return { after, fields: [{ field: '名称', from: orgUnit.name, to: name }] };
  });

const moveOrgUnit: Handler<Operations['moveOrgUnit']> = async ({ toParentId, reason, ...aimed }, call) => {
  const order = (await lastOrder(toParentId)) + 1;
  return changeOrgUnit('orgUnitMoved', aimed, call, async (orgUnit, documents) => {
    if (orgUnit.dissolvedAt !== null) return refuse('dissolved');
    const to = await documents.find('orgUnits', toParentId);
    if (!to || !isMovable(orgUnit) || !mayStandBelow(orgUnit.kind, to)) return refuse('notHere');
    if (orgUnit.parentId === toParentId) return refuse('unchanged');
    const { held } = call.caller;
    if (!mayReplace(held, orgUnit) || !holds(held, 'administrator', to.path)) return refuse('beyondRights');
    const from = await documents.find('orgUnits', orgUnit.parentId ?? '');
    const after = { ...replaced(orgUnit, [...to.path, orgUnit._id], call.now), parentId: toParentId, order };
    return { after, fields: [{ field: '上级组织', from: from?.name ?? null, to: to.name }], reason };
  });
};

const dissolveOrgUnit: Handler<Operations['dissolveOrgUnit']> = async ({ reason, ...aimed }, call) => {
  const { orgUnitId } = aimed;
  const [people, below, gatherings] = await Promise.all([
    countPeople(orgUnitId),
    countBelow(orgUnitId),
    countOpen(orgUnitId),
  ]);
  return changeOrgUnit('orgUnitDissolved', aimed, call, async orgUnit => {
    if (orgUnit.kind === 'committee' || orgUnit.dissolvedAt !== null) return refuse('notHere');
    if (people + below > 0) return refuse('notEmpty', { people, below });
    if (gatherings > 0) return refuse('gatheringsOpen', { gatherings });
    const after = { ...orgUnit, dissolvedAt: call.now, version: orgUnit.version + 1 };
    return { after, fields: [{ field: kindNames[orgUnit.kind], from: orgUnit.name, to: null }], reason };
  });
};

/** What changes the tree. */
export const changes = { addOrgUnit, renameOrgUnit, moveOrgUnit, dissolveOrgUnit };
