import { Text, View } from '@tarojs/components';
import { useNode } from '../../features/contacts/queries/directory';
import { nodeWords } from '../../features/contacts/view/people';
import { useChosenUnit } from '../../features/identity/use-chosen-unit';
import { useMe } from '../../features/identity/use-me';
import { administeredUnits } from '../../features/identity/view';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { ChoiceField } from '../../ui/choice-field';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { menuFor } from './menu';
import './index.scss';

const nothing = (
  <Empty mark="管" title="您没有管理权限" text="如需管理花名册、权限或设置，请联系上级党组织授予管理员权限。" />
);

export default function AdministrationPage() {
  const me = useMe();
  const units = administeredUnits(me.value);
  const { unit, choose } = useChosenUnit('qinglian.administeredUnit', units);
  const query = useNode(unit?.orgUnitId ?? '');
  const node = query.value?.node;
  if (me.state !== 'ready') return <Screen query={me} />;
  if (!unit) return <Screen empty={nothing} />;
  return (
    <Screen
      query={query}
      header={
        units.length > 1 && (
          <View className="screen__head">
            <ChoiceField
              label="管理的组织"
              groups={[{ name: '', options: units.map(({ orgUnitId, name }) => ({ value: orgUnitId, text: name })) }]}
              value={unit.orgUnitId}
              onChange={choose}
            />
          </View>
        )
      }
    >
      {node && (
        <View>
          <View className="administration__node">
            <Text className="administration__name">{node.name}</Text>
            <Text className="administration__size">{nodeWords(node)}</Text>
          </View>
          {menuFor(node).map(({ title, entries }) => (
            <Section key={title} title={title}>
              <CellGroup>
                {entries.map(entry => (
                  <Cell
                    key={entry.title}
                    title={entry.title}
                    note={entry.note}
                    role="link"
                    onTap={() => entry.open(node)}
                  />
                ))}
              </CellGroup>
            </Section>
          ))}
        </View>
      )}
    </Screen>
  );
}
