import { View } from '@tarojs/components';
import type { CalendarEntry } from '../../../../../types/calendar';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Choices } from '../../../ui/choices';
import { FieldFrame, TextField } from '../../../ui/field';
import { Panel } from '../../../ui/panel';
import { kindNames } from '../../gatherings/words/kinds';
import { noFilter, type Filter, type EntryStates } from '../view/entries';
import './filter-panel.scss';

type Kind = Exclude<Filter['kind'], ''>;
const all = 'all';

const kinds = (Object.keys(kindNames) as Kind[]).map(value => ({ value, text: kindNames[value] }));

interface FilterPanelProps {
  readonly open: boolean;
  readonly filter: Filter;
  readonly states: EntryStates<CalendarEntry>['states'];
  /** Names of the hosts by id: to be chosen from where there are several. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly onChange: (filter: Filter) => void;
  readonly onClose: () => void;
}

/** What of a calendar is to be shown. Every choice shows at once behind the sheet. */
export function FilterPanel({ open, filter, states, hosts, onChange, onClose }: FilterPanelProps) {
  const hostOptions = Object.entries(hosts).map(([value, text]) => ({ value, text }));
  return (
    <Panel open={open} title="筛选" onClose={onClose}>
      <TextField
        label="名称或地点"
        placeholder="输入其中几个字"
        value={filter.text}
        onChange={text => onChange({ ...filter, text })}
      />
      <ChoiceField<Kind | typeof all>
        label="活动类型"
        groups={[{ name: '', options: [{ value: all, text: '全部类型' }, ...kinds] }]}
        value={filter.kind || all}
        onChange={kind => onChange({ ...filter, kind: kind === all ? '' : kind })}
      />
      <FieldFrame label="状态">
        <Choices
          label="状态"
          options={[{ value: all, text: '全部' }, ...states]}
          value={filter.state || all}
          onChange={state => onChange({ ...filter, state: state === all ? '' : state })}
        />
      </FieldFrame>
      {(hostOptions.length > 1 || filter.hostId) && (
        <ChoiceField
          label="主办单位"
          groups={[{ name: '', options: [{ value: all, text: '全部单位' }, ...hostOptions] }]}
          value={filter.hostId || all}
          onChange={hostId => onChange({ ...filter, hostId: hostId === all ? '' : hostId })}
        />
      )}
      <View className="filter-sheet__foot">
        <Button onTap={onClose}>查看</Button>
        <Button kind="quiet" onTap={() => onChange(noFilter)}>
          清除筛选
        </Button>
      </View>
    </Panel>
  );
}
