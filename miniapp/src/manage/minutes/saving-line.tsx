import { Text, View } from '@tarojs/components';
import type { MinutesPart } from '../../../../types/minutes';
import type { Resolution, Draft, Saving } from '../../features/minutes/forms';
import { isTroubled, savingWords } from '../../features/minutes/words';
import { classNames } from '../../ui/class-names';
import { Conflict } from './conflict';
import './saving-line.scss';

interface SavingLineProps {
  readonly part: MinutesPart | null;
  readonly draft: Draft | undefined;
  readonly saving: Saving | undefined;
  /** What a body says, where two of them are to be told apart. */
  readonly wordsOf: (body: Draft['body']) => string;
  readonly onDecide: (choice: Resolution) => void;
}

/** Where what is written stands, and what to do where somebody else wrote on the same. */
export function SavingLine({ part, draft, saving, wordsOf, onDecide }: SavingLineProps) {
  const { theirs } = draft ?? {};
  return (
    <View>
      <View
        className={classNames('saving-line', isTroubled(draft, saving) && 'saving-line--bad')}
        ariaRole="status"
        aria-live="polite"
      >
        <Text>{savingWords(part, draft, saving)}</Text>
      </View>
      {draft && theirs && <Conflict draft={{ ...draft, theirs }} wordsOf={wordsOf} onDecide={onDecide} />}
    </View>
  );
}
