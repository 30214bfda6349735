import { Text } from '@tarojs/components';
import { classNames } from './class-names';
import './tag.scss';

export type TagTone = 'plain' | 'red' | 'green' | 'gold';

/** A state in one short word; the word tells it, the colour only helps. */
export function Tag({ children, tone = 'plain' }: { readonly children: string; readonly tone?: TagTone }) {
  return <Text className={classNames('tag', `tag--${tone}`)}>{children}</Text>;
}
