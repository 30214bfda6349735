import { Text, View } from '@tarojs/components';
import type { Sheet } from '../../../../types/attendance';
import { correctionStories } from '../../features/attendance/view/sheet';
import { Section } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import './correction-stories.scss';

/** Who changed the sheet since its close, when, from what to what, and why. */
export function CorrectionStories({ sheet, now }: { readonly sheet: Sheet; readonly now: number }) {
  const stories = correctionStories(sheet, now);
  return (
    <Section title="补签记录">
      {stories.length === 0 ? (
        <Text className="stories__none">没有补签。如需更正，请点名单中的姓名。</Text>
      ) : (
        <CellGroup>
          {stories.map(story => (
            <View className="stories__one" key={story.key}>
              <Text className="stories__change">{story.change}</Text>
              <Text className="stories__line">{`原因：${story.reason}`}</Text>
              <Text className="stories__line">{story.head}</Text>
            </View>
          ))}
        </CellGroup>
      )}
    </Section>
  );
}
