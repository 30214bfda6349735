import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AudienceChoice } from '../../../../types/scheduling';
import { NodePicker } from '../../features/contacts/components/node-picker';
import { PersonFinder } from '../../features/contacts/components/person-picker';
import { audienceWords, audienceKeyName, audienceKeys, withKeyToggled } from '../../features/gatherings/view/audience';
import type { PlanForm } from '../../features/gatherings/forms/plan';
import { Button, ButtonRow } from '../../ui/button';
import { Checks } from '../../ui/checks';
import { FieldFrame } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { Tap } from '../../ui/tap';

interface AudienceFieldProps {
  readonly hostId: string;
  readonly isBranch: boolean;
  readonly value: PlanForm['audience'];
  readonly names: Readonly<Record<string, string>>;
  readonly choices: readonly AudienceChoice[];
  readonly error?: string | undefined;
  /** `names`: what was chosen is called. */
  readonly onChange: (audience: readonly string[], names: Readonly<Record<string, string>>) => void;
}

/** Who is expected: parts of the host, what is below it, or some people by name. */
export function AudienceField(props: AudienceFieldProps) {
  const { hostId, value, names, choices, error } = props;
  const [open, setOpen] = useState(false);
  const keys = audienceKeys(value, hostId);
  const words = audienceWords(keys.map(key => audienceKeyName(key, hostId, names, choices)));
  return (
    <FieldFrame label="应到人员" error={error}>
      <Tap
        className="field__input field__input--picked plan__audience"
        label={`应到人员，${words}`}
        onTap={() => setOpen(true)}
      >
        <Text className="plan__name">{words}</Text>
        <View className="cell__arrow" aria-hidden="true" />
      </Tap>
      <Panel open={open} title="应到人员" onClose={() => setOpen(false)}>
        <AudienceChoices {...props} keys={keys} onDone={() => setOpen(false)} />
      </Panel>
    </FieldFrame>
  );
}

type ChoicesProps = AudienceFieldProps & { readonly keys: readonly string[]; readonly onDone: () => void };

function AudienceChoices(props: ChoicesProps) {
  const { hostId, isBranch, value, keys, names, choices, onChange, onDone } = props;
  const [finding, setFinding] = useState<'people' | 'nodes' | null>(null);
  const offered = choices.map(({ key, name, people }) => ({
    value: key,
    text: people === null ? name : `${name} ${people} 人`,
  }));
  const added = keys.filter(key => !choices.some(choice => choice.key === key) && key !== hostId);
  const options = [
    ...offered,
    ...added.map(key => ({ value: key, text: audienceKeyName(key, hostId, names, choices) })),
  ];
  const add = (key: string, name: string) => {
    if (!keys.includes(key)) onChange(withKeyToggled(value, key, hostId), { [key]: name });
    setFinding(null);
  };
  if (finding === 'people')
    return (
      <PersonFinder
        branchId={isBranch ? hostId : ''}
        choosable={person => !isBranch || person.branch.orgUnitId === hostId}
        onPick={({ memberId, name, branch }) => add(`${branch.orgUnitId}:member:${memberId}`, name)}
      />
    );
  if (finding === 'nodes') return <NodePicker top={hostId} onChoose={({ orgUnitId, name }) => add(orgUnitId, name)} />;
  return (
    <View className="plan__choices">
      <Text className="field__hint">可多选；选“全体党员”则不必再选其他。</Text>
      <Checks
        label="应到人员"
        options={options}
        values={keys}
        onToggle={key => onChange(withKeyToggled(value, key, hostId), {})}
      />
      <ButtonRow>
        <Button kind="quiet" onTap={() => setFinding('people')}>
          个别同志
        </Button>
        {!isBranch && (
          <Button kind="quiet" onTap={() => setFinding('nodes')}>
            其他组织
          </Button>
        )}
      </ButtonRow>
      <Button onTap={onDone}>选好了</Button>
    </View>
  );
}
