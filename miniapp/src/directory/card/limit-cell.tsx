import type { Card } from '../../../../types/contacts';
import { Cell, CellGroup } from '../../ui/cell';
import { ReasonDialog } from '../../ui/dialog';
import { useLimit } from './use-limit';

const limiting = {
  title: '限制显示',
  note: '现在所有同志都能看到这张名片',
  question: (name: string) => `限制${name}同志的名片？`,
  text: '限制后，只有本支部同志和上级负责人员能看到、能查找到，其他同志的收藏中也不再显示。',
  usual: ['岗位需要', '本人申请'],
};

const opening: typeof limiting = {
  title: '恢复显示',
  note: '现在只有本支部同志和上级负责人员能看到',
  question: name => `恢复显示${name}同志的名片？`,
  text: '恢复后，所有同志都能查找到，联系方式仍按通讯录可见范围显示。',
  usual: ['岗位已变动', '本人申请'],
};

interface LimitCellProps {
  readonly card: Card;
  /** The node over which the reader administers this person. */
  readonly orgUnitId: string;
}

/** An administrator decides whether everyone may see this card. */
export function LimitCell({ card, orgUnitId }: LimitCellProps) {
  const { open, busy, problem, ask, leave, confirm } = useLimit(card, orgUnitId);
  const words = card.limited ? opening : limiting;
  return (
    <>
      <CellGroup className="card-page__part">
        <Cell title={words.title} note={words.note} onTap={ask} />
      </CellGroup>
      <ReasonDialog
        open={open}
        title={words.question(card.name)}
        text={words.text}
        reasonLabel="原因"
        usual={words.usual}
        confirm={words.title}
        danger={!card.limited}
        busy={busy}
        problem={problem}
        onConfirm={confirm}
        onCancel={leave}
      />
    </>
  );
}
