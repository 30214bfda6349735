import { Text, View } from '@tarojs/components';
import type { ContactEntry } from '../../../../types/contacts';
import type { RosterRecord } from '../../../../types/membership';
import { comparedRecords, mergeConsequence } from '../../features/membership/view';
import { useRecord } from '../../features/membership/queries';
import { Button, ButtonRow } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import { ReasonField } from '../../ui/reason-field';
import { Screen } from '../../ui/screen';
import { useMerge } from './use-merge';
import './compare.scss';

interface CompareProps {
  readonly kept: RosterRecord;
  readonly chosen: ContactEntry;
  readonly onBack: () => void;
  /** Somebody changed the entry that counts in the meantime. */
  readonly onStale: (seen: { readonly record: RosterRecord; readonly now: number }) => void;
}

const usual = ['调动后重复登记', '编号有误，重复登记'];

/** Two entries side by side, and their merging into one. */
export function Compare({ kept, chosen, onBack, onStale }: CompareProps) {
  const query = useRecord(chosen.branch.orgUnitId, chosen.memberId);
  const merging = useMerge(kept, chosen.memberId, onStale);
  const duplicate = query.value?.record;
  return (
    <Screen
      query={query}
      footer={
        <ButtonRow>
          <Button kind="quiet" onTap={onBack}>
            另选一份
          </Button>
          <Button onTap={merging.ask}>合并</Button>
        </ButtonRow>
      }
    >
      {duplicate && query.value && (
        <View>
          {merging.problem && <Callout tone="bad" title={merging.problem} />}
          <Card className="compare">
            <View className="compare__row compare__row--head">
              <Text className="compare__cell">保留的</Text>
              <Text className="compare__cell">退出的</Text>
            </View>
            {comparedRecords(kept, duplicate, query.value.now).map(line => (
              <View className={classNames('compare__line', line.differs && 'compare__line--differs')} key={line.name}>
                <Text className="compare__name">{line.differs ? `${line.name}（不同）` : line.name}</Text>
                <View className="compare__row">
                  <Text className="compare__cell">{line.kept}</Text>
                  <Text className="compare__cell">{line.duplicate}</Text>
                </View>
              </View>
            ))}
          </Card>
          <Card>
            <ReasonField
              label="合并原因"
              usual={usual}
              value={merging.reason}
              error={merging.reasonError}
              onChange={merging.write}
            />
          </Card>
          <Dialog
            open={merging.confirming}
            title="合并这两份登记？"
            text={`${mergeConsequence(kept, duplicate)}合并后不能撤回。`}
            confirm="合并"
            danger
            busy={merging.busy}
            onConfirm={merging.submit}
            onCancel={merging.cancel}
          />
        </View>
      )}
    </Screen>
  );
}
