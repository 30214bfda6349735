import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesView } from '../../../../types/minutes';
import { type DecisionPart, partsOf } from '../../features/minutes/view';
import { votesWords } from '../../features/minutes/words';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Sheet } from '../../ui/sheet';
import { DecisionForm } from './decision-form';

/** What was decided, each to be opened and changed. */
export function DecisionList({ minutes }: { readonly minutes: MinutesView }) {
  const [open, setOpen] = useState<DecisionPart | 'new' | null>(null);
  const decisions = partsOf(minutes, 'decision');
  const close = () => setOpen(null);
  return (
    <Section title="决议和表决">
      {decisions.length > 0 && (
        <CellGroup>
          {decisions.map(part => (
            <Cell
              key={part.partId}
              title={part.body.text}
              note={votesWords(part.body.votes, part.outcome)}
              {...(minutes.may.write && { onTap: () => setOpen(part) })}
            />
          ))}
        </CellGroup>
      )}
      {minutes.may.write && (
        <View className="minutes-editor__add">
          <Button kind="secondary" onTap={() => setOpen('new')}>
            添加决议
          </Button>
        </View>
      )}
      <Sheet open={open !== null} title={open === 'new' ? '添加决议' : '修改决议'} onClose={close}>
        {open && (
          <DecisionForm
            gatheringId={minutes.gatheringId}
            electorate={minutes.electorate}
            part={open === 'new' ? null : open}
            onDone={close}
          />
        )}
      </Sheet>
    </Section>
  );
}
