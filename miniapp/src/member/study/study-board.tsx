import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { StudyMaterial } from '../../../../types/study';
import { getPaperLink } from '../../features/attachments/api';
import { AttachmentList } from '../../features/attachments/components/attachment-list';
import { alreadyWords } from '../../features/attendance/words/check-in';
import { ReceiptCard } from '../../features/attendance/components/receipt-card';
import { CheckInWhat } from '../../features/gatherings/components/check-in-what';
import { useGathering } from '../../features/gatherings/queries/gatherings';
import { ReflectionCard } from '../../features/study/components/reflection-card';
import { useSubmitReflection } from '../../features/study/use-submit-reflection';
import { lengthWords, missingWords, openedWords } from '../../features/study/words';
import { serverNow } from '../../platform/clock';
import { goBack } from '../../platform/navigate';
import { useAlarm } from '../../platform/use-alarm';
import { Button } from '../../ui/button';
import { Card, Section } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/field';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { WordsMaterial } from './words-material';
import './index.scss';

interface StudyBoardProps {
  readonly gatheringId: string;
  readonly asked: {
    readonly materials: readonly StudyMaterial[];
    readonly atLeast: number;
    readonly atMost: number;
    readonly mine: { readonly reflection: string | null; readonly at: number } | null;
  };
  readonly reload: () => unknown;
}

/** What is to be studied, what one makes of it, and the receipt once it is handed in. */
export function StudyBoard({ gatheringId, asked, reload }: StudyBoardProps) {
  const query = useGathering(gatheringId);
  const gathering = query.value?.gathering;
  const now = serverNow();
  const { study, busy, problem, receipt, open, write, handIn, say } = useSubmitReflection(gatheringId, reload);
  const [asking, setAsking] = useState(false);
  useAlarm([gathering?.checkIn.opensAt, gathering?.checkIn.lateAfter, gathering?.checkIn.closesAt], query.reload);

  const papers = asked.materials.flatMap(({ paper }) => paper ?? []);
  const done = receipt ?? gathering?.receipt ?? null;
  const mayHandIn = !done && gathering?.checkInState === 'open';
  const ask = () => {
    const missing = missingWords(asked, study);
    if (missing) say(missing);
    else setAsking(true);
  };
  const submit = async () => {
    await handIn();
    setAsking(false);
  };
  const footer = done ? (
    <Button kind="secondary" onTap={goBack}>
      完成
    </Button>
  ) : (
    mayHandIn && (
      <View>
        <View>
          {problem && (
            <View className="study__problem">
              <Callout tone="bad" title={problem} />
            </View>
          )}
        </View>
        <Button busy={busy} busyText="正在提交" onTap={ask}>
          提交心得并签到
        </Button>
      </View>
    )
  );
  return (
    <Screen footer={footer}>
      {done ? (
        <ReceiptCard receipt={done} heading={receipt ? '学习已完成，签到成功' : alreadyWords(done)} now={now} />
      ) : (
        gathering && <CheckInWhat gathering={gathering} now={now} answered={problem !== null} />
      )}
      <Section title="学习内容" aside={!done && <Text className="study__aside">{openedWords(asked, study)}</Text>}>
        {asked.materials.map(({ materialId, words }) =>
          words === null ? null : (
            <WordsMaterial
              key={materialId}
              words={words}
              read={done !== null || study.opened.includes(materialId)}
              onRead={() => open(materialId)}
            />
          ),
        )}
        {papers.length > 0 && (
          <AttachmentList
            attachments={papers}
            getLink={attachmentId => getPaperLink(gatheringId, attachmentId)}
            {...(!done && { opened: study.opened, onOpened: open })}
          />
        )}
      </Section>
      {done ? (
        (receipt || asked.mine) && (
          <Section title="我的心得">
            <ReflectionCard reflection={asked.mine ? asked.mine.reflection : study.reflection.trim()} />
          </Section>
        )
      ) : (
        <Section title="学习心得">
          <Card>
            <TextAreaField
              label={asked.atLeast > 0 ? `写下您的体会（不少于 ${asked.atLeast} 字）` : '写下您的体会（可不写）'}
              value={study.reflection}
              maxLength={asked.atMost}
              placeholder="学了什么、想到什么、今后怎么做"
              hint={lengthWords(asked, study)}
              onChange={write}
            />
          </Card>
          <Text className="study__note">不统计学习时长。心得只有您、主办方书记和主持人可以看到。</Text>
        </Section>
      )}
      <Dialog
        open={asking}
        title="提交心得并签到？"
        text="提交后不能再修改。"
        confirm="提交"
        busy={busy}
        onConfirm={submit}
        onCancel={() => setAsking(false)}
      />
    </Screen>
  );
}
