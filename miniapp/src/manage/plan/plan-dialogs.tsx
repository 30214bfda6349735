import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Panel } from '../../ui/panel';

interface PlanDialogsProps {
  readonly asked: 'publish' | 'giveUp' | 'scope' | null;
  readonly isNew: boolean;
  readonly busy: boolean;
  /** What will be published, for whom, and what speaks against it. */
  readonly words: string;
  readonly onPublish: () => unknown;
  readonly onGiveUp: () => void;
  /** Whether a change is for those of the series that follow as well. */
  readonly onScoped: (following: boolean) => unknown;
  readonly onTurnBack: () => void;
}

/** The questions asked before a plan is published or given up. */
export function PlanDialogs(props: PlanDialogsProps) {
  const { asked, isNew, busy, words, onPublish, onGiveUp, onScoped, onTurnBack } = props;
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
      <Panel open={asked === 'scope'} title="这次修改用于" onClose={onTurnBack}>
        <View className="plan__choices">
          <Button onTap={() => onScoped(false)}>只改这一次</Button>
          <Button kind="secondary" onTap={() => onScoped(true)}>
            这一次和以后各次
          </Button>
        </View>
      </Panel>
    </View>
  );
}
