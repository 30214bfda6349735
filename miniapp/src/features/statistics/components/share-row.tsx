import { Text, View } from '@tarojs/components';
import type { Figures } from '../../../../../types/statistics';
import { Tap } from '../../../ui/tap';
import { partsOf } from '../view';
import { figuresWords, shareWords } from '../words';
import './share-row.scss';

interface ShareRowProps {
  readonly title: string;
  readonly note?: string;
  readonly figures: Figures;
  readonly onTap?: (() => unknown) | undefined;
}

/** Every number in words. */
export function FiguresLine({ figures }: Pick<ShareRowProps, 'figures'>) {
  return <Text className="share-row__figures">{figuresWords(figures)}</Text>;
}

/** One line of figures: how many came as a bar, and every number in words below it. */
export function ShareRow({ title, note, figures, onTap }: ShareRowProps) {
  const body = (
    <View className="share-row__body">
      <View className="share-row__head">
        <Text className="share-row__title">{title}</Text>
        <Text className="share-row__share">{figures.expected > 0 ? `到会 ${shareWords(figures)}` : '—'}</Text>
      </View>
      {note && <Text className="share-row__note">{note}</Text>}
      {figures.expected > 0 && (
        <View className="share-row__bar" aria-hidden="true">
          {partsOf(figures).map(({ text, count, tone }) =>
            count > 0 ? (
              <View
                key={text}
                className={`share-row__part share-row__part--${tone}`}
                style={{ width: `${(count / figures.expected) * 100}%` }}
              />
            ) : null,
          )}
        </View>
      )}
      <FiguresLine figures={figures} />
    </View>
  );
  if (!onTap) return <View className="share-row">{body}</View>;
  return (
    <Tap className="share-row share-row--link" role="link" onTap={onTap}>
      {body}
      <View className="cell__arrow" aria-hidden="true" />
    </Tap>
  );
}
