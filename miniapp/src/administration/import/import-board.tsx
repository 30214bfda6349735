import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SeenImport } from '../../features/roster/queries';
import { changesAnything, importCounts, percentDone } from '../../features/roster/view';
import { applyWords, importLine } from '../../features/roster/words';
import { goBack, openPage } from '../../platform/navigate';
import { Button, ButtonRow } from '../../ui/button';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { Callout } from '../../ui/callout';
import { PageHead } from '../../ui/page-head';
import { Progress } from '../../ui/progress';
import { Screen } from '../../ui/screen';
import { ColumnChoice } from './column-choice';
import { ProblemList } from './problem-list';
import { useApplying } from './use-applying';
import type { Check } from './use-check';
import './import-board.scss';

interface ImportBoardProps {
  readonly orgUnitId: string;
  readonly seen: SeenImport;
  readonly check: Check;
}

/** One import: what the dry run found, its applying, and what came of it. */
export function ImportBoard({ orgUnitId, seen, check }: ImportBoardProps) {
  const { rosterImport, now } = seen;
  const { importId, state } = rosterImport;
  const applying = useApplying(orgUnitId, rosterImport);
  const [asked, setAsked] = useState(false);
  const checking = check.step !== 'idle';
  const problem = check.problem ?? applying.problem;
  const start = () => {
    setAsked(false);
    applying.start();
  };
  const openChanges = () => openPage('administration/changes/index', { orgUnitId, importId });
  const footer =
    state === 'applied' ? (
      <ButtonRow>
        <Button kind="secondary" onTap={openChanges}>
          查看这次的变更
        </Button>
        <Button onTap={() => goBack()}>完成</Button>
      </ButtonRow>
    ) : applying.runs ? (
      // At the foot, where it is seen however far the page is scrolled.
      <Progress text={applying.problem?.title ?? '正在导入'} percent={percentDone(rosterImport)} />
    ) : (
      <Button
        disabled={!changesAnything(rosterImport)}
        busy={checking}
        busyText="正在检查"
        onTap={() => setAsked(true)}
      >
        {changesAnything(rosterImport) ? '确认导入' : '没有需要导入的内容'}
      </Button>
    );
  return (
    <Screen footer={footer}>
      <PageHead title={rosterImport.fileName} lines={[importLine(rosterImport, now)]} />
      <View className="import-board__news">
        {problem && <Callout tone="bad" title={problem.title} text={problem.text} />}
        {state === 'applied' && <Callout tone="good" title="导入完成" text="每项变更都已记录。" />}
        {state !== 'applied' && applying.runs && (
          <Callout tone="wait" title="可以离开这一页" text="导入会自动继续，回来时能看到进度和结果。" />
        )}
      </View>
      <Section title={state === 'applied' ? '结果' : '检查结果'}>
        <CellGroup>
          {importCounts(rosterImport).map(({ name, value, note }) => (
            <Cell key={name} title={name} value={value} {...(note && { note })} />
          ))}
        </CellGroup>
      </Section>
      {state === 'checked' && !applying.runs && <ColumnChoice check={check} />}
      <ProblemList seen={seen} />
      <Dialog
        open={asked}
        title="确认导入？"
        text={applyWords(rosterImport)}
        confirm="导入"
        onConfirm={start}
        onCancel={() => setAsked(false)}
      />
    </Screen>
  );
}
