import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button, ButtonRow } from '../../../ui/button';
import { FieldFrame, TextField } from '../../../ui/field';
import { Panel } from '../../../ui/panel';
import { Tap } from '../../../ui/tap';
import './agenda-field.scss';

interface AgendaFieldProps {
  readonly items: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (items: readonly string[]) => void;
}

const itemsAtMost = 20;

/** The items in another order: the one at `from` stands at `to`. */
function reordered(items: readonly string[], from: number, to: number): string[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), items[from] ?? '', ...rest.slice(to)];
}

/** The agenda, item by item: a tap on one changes, moves or removes it. */
export function AgendaField({ items, error, onChange }: AgendaFieldProps) {
  const [at, setAt] = useState<number | null>(null);
  const move = (from: number, to: number) => {
    onChange(reordered(items, from, to));
    setAt(to);
  };
  const close = () => {
    setAt(null);
    onChange(items.filter(item => item.trim() !== ''));
  };
  return (
    <FieldFrame label="议程" optional error={error}>
      {items.map((item, index) => (
        <Tap
          key={index}
          className="agenda__item"
          label={`第 ${index + 1} 项：${item}，点按修改`}
          onTap={() => setAt(index)}
        >
          <Text className="agenda__number">{index + 1}</Text>
          <Text className="agenda__text">{item}</Text>
          <View className="cell__arrow" aria-hidden="true" />
        </Tap>
      ))}
      {items.length < itemsAtMost && (
        <Tap
          className="agenda__add"
          onTap={() => {
            onChange([...items, '']);
            setAt(items.length);
          }}
        >
          <Text>＋ 添加议程</Text>
        </Tap>
      )}
      <Panel open={at !== null} title={`议程第 ${(at ?? 0) + 1} 项`} onClose={close}>
        {at !== null && (
          <View className="agenda__sheet">
            <TextField
              label="内容"
              value={items[at] ?? ''}
              maxLength={100}
              placeholder="例如：讨论审议事项"
              onChange={text => onChange(items.map((item, index) => (index === at ? text.replace(/\n/g, ' ') : item)))}
            />
            <ButtonRow>
              <Button kind="quiet" disabled={at === 0} onTap={() => move(at, at - 1)}>
                上移
              </Button>
              <Button kind="quiet" disabled={at === items.length - 1} onTap={() => move(at, at + 1)}>
                下移
              </Button>
              <Button
                kind="danger"
                onTap={() => {
                  setAt(null);
                  onChange(items.filter((_, index) => index !== at));
                }}
              >
                删除
              </Button>
            </ButtonRow>
            <Button onTap={close}>完成</Button>
          </View>
        )}
      </Panel>
    </FieldFrame>
  );
}
