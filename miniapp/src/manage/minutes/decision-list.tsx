import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MinutesView } from '../../../../types/minutes';
import type { Editor } from '../../features/minutes/use-drafts';
import { writtenParts } from '../../features/minutes/view';
import { savingWords, votesWords } from '../../features/minutes/words';
import { newId } from '../../platform/new-id';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Panel } from '../../ui/panel';
import { DecisionForm, noVotes } from './decision-form';

interface DecisionListProps {
  readonly minutes: MinutesView;
  readonly editor: Editor;
}

/** What was decided, each to be opened and changed. */
export function DecisionList({ minutes, editor }: DecisionListProps) {
  const { gatheringId, electorate, may } = minutes;
  const [openId, setOpenId] = useState<string | null>(null);
  const decisions = writtenParts(minutes, editor.drafts, 'decision');
  const known = decisions.find(({ partId }) => partId === openId);
  const blank = { part: null, body: { kind: 'decision', text: '', votes: noVotes }, draft: undefined } as const;
  const close = () => setOpenId(null);
  return (
    <Section title="决议和表决">
      {decisions.length > 0 && (
        <CellGroup>
          {decisions.map(({ partId, part, body, draft }) => (
            <Cell
              key={partId}
              title={body.text || '（还没有填写决议内容）'}
              note={
                part && !draft
                  ? votesWords(part.body.votes, part.outcome)
                  : savingWords(part, draft, editor.saving[partId])
              }
              {...(may.write && { onTap: () => setOpenId(partId) })}
            />
          ))}
        </CellGroup>
      )}
      {may.write && (
        <View className="minutes-editor__add">
          <Button kind="secondary" onTap={() => setOpenId(newId())}>
            添加决议
          </Button>
        </View>
      )}
      <Panel open={openId !== null} title={known?.part ? '修改决议' : '添加决议'} onClose={close}>
        {openId !== null && (
          <DecisionForm
            key={openId}
            gatheringId={gatheringId}
            electorate={electorate}
            written={known ?? { ...blank, partId: openId }}
            editor={editor}
            onDone={close}
          />
        )}
      </Panel>
    </Section>
  );
}
