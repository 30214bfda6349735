import { View } from '@tarojs/components';
import { Dialog } from '../../ui/dialog';

interface PlanDialogsProps {
  readonly asked: 'publish' | 'giveUp' | null;
  readonly isNew: boolean;
  readonly busy: boolean;
  /** What will be published, for whom, and what speaks against it. */
  readonly words: string;
  readonly onPublish: () => unknown;
  readonly onGiveUp: () => void;
  readonly onTurnBack: () => void;
}

/** The questions asked before a plan is published or given up. */
export function PlanDialogs({ asked, isNew, busy, words, onPublish, onGiveUp, onTurnBack }: PlanDialogsProps) {
  return (
    <View>
      <Dialog
        open={asked === 'publish'}
        title="发布这次活动？"
        text={words}
        confirm="发布"
        busy={busy}
        onConfirm={onPublish}
        onCancel={onTurnBack}
      />
      <Dialog
        open={asked === 'giveUp'}
        title={isNew ? '放弃这份草稿？' : '放弃这次修改？'}
        text={isNew ? '填写的内容将被清除，不能恢复。' : '填写的内容将被清除，活动保持原样。'}
        confirm="放弃"
        cancel="继续填写"
        danger
        onConfirm={onGiveUp}
        onCancel={onTurnBack}
      />
    </View>
  );
}
