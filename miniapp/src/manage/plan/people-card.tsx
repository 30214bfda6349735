import type { ContactEntry } from '../../../../types/contacts';
import { useMe } from '../../features/identity/use-me';
import { Card } from '../../ui/card';
import { AudienceField } from './audience-field';
import { PersonField } from './person-field';
import type { PartProps } from './use-plan-editor';

/** Who is expected, who chairs, who takes the minutes. */
export function PeopleCard({ editor, defaults, hostId }: PartProps) {
  const { draft, errors, change } = editor;
  const { form, names = {} } = draft;
  const me = useMe();
  // Unless the host is a branch, its people are nearest to those who plan.
  const branchId = defaults?.host.isBranch === false ? (me.value?.branch.orgUnitId ?? '') : hostId;
  const nameFrom = (person: ContactEntry | null) => (person ? { [person.memberId]: person.name } : {});
  const nameOf = (memberId: string | null) => (memberId === null ? '' : (names[memberId] ?? '已选同志'));
  return (
    <Card>
      <AudienceField
        hostId={hostId}
        isBranch={defaults?.host.isBranch ?? true}
        value={form.audience}
        names={names}
        choices={defaults?.audience ?? []}
        error={errors.audience}
        onChange={(audience, added) => change({ audience }, added)}
      />
      <PersonField
        label="主持人"
        name={nameOf(form.chairId)}
        error={errors.chairId}
        branchId={branchId}
        onChange={person => change({ chairId: person?.memberId ?? null }, nameFrom(person))}
      />
      <PersonField
        label="记录人"
        optional
        name={nameOf(form.recorderId)}
        error={errors.recorderId}
        branchId={branchId}
        onChange={person => change({ recorderId: person?.memberId ?? null }, nameFrom(person))}
      />
    </Card>
  );
}
