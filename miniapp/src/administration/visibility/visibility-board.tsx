import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CardField, Visibility } from '../../../../types/contacts';
import {
  cardFieldNames,
  cardFields,
  changeWords,
  lastChangeWords,
  summaryOf,
} from '../../features/contacts/view/visibility';
import { serverNow } from '../../platform/clock';
import { Button, ButtonRow } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { Tag } from '../../ui/tag';
import { FieldPanel } from './field-panel';
import { LevelsExplained } from './levels-explained';
import { useVisibilityEditor } from './use-visibility-editor';
import './visibility-board.scss';

interface VisibilityBoardProps {
  readonly orgUnitId: string;
  readonly inForce: Visibility;
}

/** Who sees what on a card: every field in a line, to be opened and changed one at a time. */
export function VisibilityBoard({ orgUnitId, inForce }: VisibilityBoardProps) {
  const editor = useVisibilityEditor(orgUnitId, inForce);
  const [open, setOpen] = useState<CardField | null>(null);
  const [asked, setAsked] = useState(false);
  const { table, changes, problem } = editor;
  const save = async () => {
    await editor.save();
    setAsked(false);
  };
  const footer = changes.length > 0 && (
    <View>
      <Text className="visibility__pending">{`已改 ${changes.length} 处，保存后生效`}</Text>
      <ButtonRow>
        <Button kind="quiet" onTap={editor.giveUp}>
          放弃修改
        </Button>
        <Button onTap={() => setAsked(true)}>核对并保存</Button>
      </ButtonRow>
    </View>
  );
  return (
    <Screen footer={footer}>
      <View className="visibility__lead">
        <Text>名片上的以下内容，由工委决定谁能看到，对所有单位一致。姓名、支部和单位始终显示。</Text>
        <Text className="visibility__version">{lastChangeWords(inForce, serverNow())}</Text>
      </View>
      <View>
        {problem && (
          <View className="visibility__part">
            <Callout tone={problem.tone} title={problem.title} text={problem.text} />
          </View>
        )}
      </View>
      <CellGroup>
        {cardFields.map(field => (
          <Cell
            key={field}
            title={cardFieldNames[field]}
            note={summaryOf(table, field)}
            value={changes.some(change => change.field === field) ? <Tag tone="gold">已改</Tag> : undefined}
            onTap={() => setOpen(field)}
          />
        ))}
      </CellGroup>
      <Section title="三种显示方式">
        <LevelsExplained />
      </Section>
      <View>
        {!editor.isDefault && (
          <View className="visibility__part">
            <Button kind="secondary" onTap={editor.chooseDefault}>
              恢复默认设置
            </Button>
          </View>
        )}
      </View>
      <FieldPanel field={open} table={table} onChoose={editor.choose} onClose={() => setOpen(null)} />
      <Dialog
        open={asked}
        title={`修改 ${changes.length} 处可见范围？`}
        text="保存后对所有党员生效，并记录由谁、何时修改。"
        confirm="保存"
        busy={editor.busy}
        onConfirm={save}
        onCancel={() => setAsked(false)}
      >
        <View className="visibility__changes">
          {changes.map(change => (
            <Text className="visibility__change" key={`${change.field}${change.relation}`}>
              {changeWords(change)}
            </Text>
          ))}
        </View>
      </Dialog>
    </Screen>
  );
}
