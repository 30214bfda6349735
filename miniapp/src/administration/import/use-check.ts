import { useState } from 'react';
import { checkImport } from '../../features/roster/api';
import { keepImport, keptImport, type KeptImport } from '../../features/roster/storage';
import { rememberChecked, type Checked } from '../../features/roster/queries';
import { checkRefusalWords } from '../../features/roster/words';
import { asFailure } from '../../platform/call-failure';
import { uploadPath, type ChosenFile } from '../../platform/file-names';
import { chooseFiles, uploadFile } from '../../platform/files';
import { newId } from '../../platform/new-id';
import { failureSentence } from '../../ui/failure-words';

/** The old format is offered as well, so that whoever has it is told what to do with it. */
const extensions = ['xlsx', 'csv', 'xls'];

interface Problem {
  readonly title: string;
  readonly text: string;
}

/** A roster on its way to its dry run: chosen, sent, checked; checked again where columns were chosen. */
export function useCheck(orgUnitId: string, importId: string, onImport: (importId: string) => void) {
  const [step, setStep] = useState<'idle' | 'uploading' | 'checking'>('idle');
  const [percent, setPercent] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  /** What the last dry run said of the columns; null where it was made before this page was opened. */
  const [checked, setChecked] = useState<Checked | null>(null);

  const run = async (id: string, kept: KeptImport) => {
    setStep('checking');
    const { fileId, fileName, columns } = kept;
    const outcome = await checkImport({ orgUnitId, importId: id, fileId, fileName, columns });
    if (!outcome.ok) return setProblem(checkRefusalWords(outcome.refusal));
    keepImport(id, kept);
    setChecked(outcome.value);
    rememberChecked(outcome.value);
    onImport(id);
  };

  const guarded = async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (thrown) {
      const text = `${failureSentence(asFailure(thrown).code)}。还没有写入任何内容。`;
      setProblem({ title: '没有检查成功', text });
    } finally {
      setStep('idle');
    }
  };

  const send = async (file: ChosenFile) => {
    setPercent(0);
    setStep('uploading');
    const fileId = await uploadFile(file, uploadPath(newId(), file.name), setPercent);
    await run(newId(), { fileId, fileName: file.name, columns: {} });
  };

  const choose = () =>
    guarded(async () => {
      const [file] = await chooseFiles(extensions, 1);
      if (file) await send(file);
    });

  const kept = importId ? keptImport(importId) : undefined;
  /** Checks the same file again with other columns; undefined where the file is not at hand any more. */
  const again = kept && ((columns: KeptImport['columns']) => guarded(() => run(importId, { ...kept, columns })));

  return { step, percent, problem, checked, chosen: kept?.columns ?? {}, choose, again };
}

export type Check = ReturnType<typeof useCheck>;
