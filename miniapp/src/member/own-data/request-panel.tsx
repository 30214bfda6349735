import type { OwnField } from '../../../../types/privacy';
import type { NewRequest } from '../../features/privacy/api';
import { WordsForm } from '../../features/privacy/components/words-form';
import { fieldNames } from '../../features/privacy/words/requests';
import { Choices } from '../../ui/choices';
import { FieldFrame } from '../../ui/field';
import { Panel } from '../../ui/panel';
import { useRequest } from './use-request';

const kinds = {
  rectification: {
    title: '申请更正',
    label: '哪里有误，应当是什么',
    placeholder: '例如：手机号已换为 138 开头的新号码',
    hint: '管理员核对后在花名册上更正，并在这里答复您。',
  },
  deletion: {
    title: '申请删除',
    label: '要删除什么，为什么',
    placeholder: '例如：我已调离本市，请删除我的信息',
    hint: '在册期间，姓名和支部是参加组织生活所必需的。注销后不能再登录；签到表上保留一行，姓名改为代号。',
  },
} as const;

const fieldOptions = (Object.keys(fieldNames) as OwnField[]).map(value => ({ value, text: fieldNames[value] }));

interface RequestPanelProps {
  /** What is being asked for; null = closed. */
  readonly kind: NewRequest['kind'] | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for a correction or a deletion. */
export function RequestPanel({ kind, onDone, onClose }: RequestPanelProps) {
  return (
    <Panel open={kind !== null} title={kind ? kinds[kind].title : ''} onClose={onClose}>
      {kind && <RequestForm key={kind} kind={kind} onDone={onDone} />}
    </Panel>
  );
}

function RequestForm({ kind, onDone }: { readonly kind: NewRequest['kind']; readonly onDone: () => void }) {
  const { field, words, busy, problem, wordsError, choose, write, submit } = useRequest(kind, onDone);
  const { label, placeholder, hint } = kinds[kind];
  return (
    <WordsForm
      label={label}
      value={words}
      placeholder={placeholder}
      error={wordsError}
      onChange={write}
      problem={problem}
      busy={busy}
      submit="提交申请"
      onSubmit={submit}
      hint={hint}
    >
      {kind === 'rectification' && (
        <FieldFrame label="更正哪一项" optional>
          <Choices label="更正哪一项" options={fieldOptions} value={field} onChange={choose} />
        </FieldFrame>
      )}
    </WordsForm>
  );
}
