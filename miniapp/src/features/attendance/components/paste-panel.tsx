import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { TextAreaField } from '../../../ui/field';
import { Panel } from '../../../ui/panel';
import './check-in-form.scss';

interface PastePanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTake: (text: string) => unknown;
}

/** Where there is no scanner: the text of the QR picture, pasted. */
export function PastePanel({ open, onClose, onTake }: PastePanelProps) {
  const [text, setText] = useState('');
  const take = () => {
    onClose();
    setText('');
    return onTake(text);
  };
  return (
    <Panel open={open} title="粘贴二维码内容" onClose={onClose}>
      <TextAreaField
        label="二维码内容"
        value={text}
        placeholder="https://qinglian.invalid/check-in?…"
        maxLength={300}
        onChange={setText}
      />
      <View className="check-in-form__action">
        <Button disabled={!text.trim()} onTap={take}>
          签到
        </Button>
      </View>
    </Panel>
  );
}
