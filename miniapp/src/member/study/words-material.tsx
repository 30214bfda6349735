import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tap } from '../../ui/tap';

interface WordsMaterialProps {
  readonly words: string;
  readonly read: boolean;
  readonly onRead: () => void;
}

/** The plan's own words, to be read on the page: what says that they were read stands at their end. */
export function WordsMaterial({ words, read, onRead }: WordsMaterialProps) {
  const [open, setOpen] = useState(!read);
  return (
    <Card className="study__words">
      <Tap className="study__head" label={`文字材料，${open ? '收起' : '展开'}`} onTap={() => setOpen(!open)}>
        <Text className="study__title">{read ? '✓ 文字材料（已看完）' : '文字材料（还没看完）'}</Text>
        <Text className="study__more">{open ? '收起' : '展开'}</Text>
      </Tap>
      {open && <Text className="study__text">{words}</Text>}
      {open && !read && (
        <View className="study__read">
          <Button kind="secondary" onTap={onRead}>
            我已看到末尾
          </Button>
        </View>
      )}
    </Card>
  );
}
