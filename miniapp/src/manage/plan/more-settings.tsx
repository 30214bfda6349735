import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { MeansFields } from '../../features/gatherings/components/means-fields';
import { SettingsFields } from '../../features/gatherings/components/settings-fields';
import { SignUpFields } from '../../features/gatherings/components/sign-up-fields';
import { WindowFields } from '../../features/gatherings/components/window-fields';
import type { PlanField } from '../../features/gatherings/forms/plan';
import { settingsWords } from '../../features/gatherings/words/plan-settings';
import { Card } from '../../ui/card';
import { Tap } from '../../ui/tap';
import { KeptSeats } from './kept-seats';
import { PeopleField } from './people-field';
import { QuotaField } from './quota-field';
import type { PartProps } from './use-plan-editor';

/** What is wrong in here opens it. */
const fields: readonly PlanField[] = [
  ...(['study', 'hours', 'remindBefore', 'radius', 'reflection', 'opensBefore', 'lateAfter', 'closesAfter'] as const),
  ...(['signUpOpens', 'signUpCloses', 'capacity', 'observers'] as const),
];

/** What is usually as it should be: said in a line, opened up to be changed. */
export function MoreSettings({ editor, hostId, defaults, now }: PartProps) {
  const { draft, errors, change } = editor;
  const { form, names = {} } = draft;
  const isUpdate = draft.version !== null;
  const wrong = fields.some(field => errors[field] !== undefined);
  const [opened, setOpened] = useState(false);
  const open = opened || wrong;
  const mayBeOnline = form.kind !== '' && defaults?.kinds[form.kind].online === true;
  const { observers } = form;
  const parts = { form, errors, now, onChange: change };
  return (
    <View className="plan__more">
      <Card>
        <Tap className="plan__more-head" label={`更多设置，${open ? '收起' : '展开'}`} onTap={() => setOpened(!opened)}>
          <Text className="plan__more-title">更多设置</Text>
          <Text className="plan__more-open">{open ? '收起' : '展开'}</Text>
        </Tap>
        <Text className="plan__more-words">{settingsWords(form)}</Text>
      </Card>
      {open && (
        <View>
          <Card>
            <MeansFields {...parts} mayBeOnline={mayBeOnline} />
          </Card>
          <WindowFields {...parts} />
          <Card>
            <SettingsFields {...parts} />
          </Card>
          <SignUpFields {...parts}>
            {isUpdate && <KeptSeats gatheringId={draft.gatheringId} capacity={form.capacity} />}
            <QuotaField
              hostId={hostId}
              quotas={form.quotas}
              capacity={form.capacity}
              onChange={quotas => change({ quotas })}
            />
          </SignUpFields>
          <Card>
            <PeopleField
              label="列席人员"
              hint="邀请列席的同志不计入应到。"
              error={errors.observers}
              people={observers.map(memberId => ({ memberId, name: names[memberId] ?? '已选同志' }))}
              onAdd={({ memberId, name }) =>
                change({ observers: [...new Set([...observers, memberId])] }, { [memberId]: name })
              }
              onRemove={memberId => change({ observers: observers.filter(one => one !== memberId) })}
            />
          </Card>
        </View>
      )}
    </View>
  );
}
