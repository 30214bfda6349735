import type { Contract } from '../../../../types/contract';
import type { Refusal } from '../../../../types/operation';
import type { OrgUnitView } from '../../../../types/organisation';
import type { SeenOrgUnit } from './queries';

type Organisation = Contract['organisation'];
export type Addable = SeenOrgUnit['may']['add'][number];
export type Task = 'add' | 'rename' | 'move' | 'dissolve';

export const kindNames: Readonly<Record<OrgUnitView['kind'], string>> = {
  committee: '工委',
  unit: '单位',
  generalBranch: '党总支',
  branch: '支部',
  group: '党小组',
};

interface Offer {
  readonly task: Task;
  readonly title: string;
  readonly note: string;
}

/** What may be done with a node, in the order shown. */
export function offersFor({ may }: SeenOrgUnit): readonly Offer[] {
  const kinds = may.add.map(kind => kindNames[kind]).join('、');
  return [
    ...(may.add.length > 0 ? [offer('add', `新增${kinds}`, '建在本级下面')] : []),
    ...(may.rename ? [offer('rename', '更名', '编号不变，以前的签到表不变')] : []),
    ...(may.move ? [offer('move', '移到别处', '连同下属一起，归到另一个上级')] : []),
    ...(may.dissolve ? [offer('dissolve', '撤销', '没有人员和下属时才能撤销')] : []),
  ];
}

const offer = (task: Task, title: string, note: string): Offer => ({ task, title, note });

/** Where a node stands: from the top down to its parent. */
export const aboveWords = ({ above }: OrgUnitView): string => above.map(({ name }) => name).join(' › ');

/** What will happen, in one sentence. */
export const moveWords = ({ name }: OrgUnitView, to: string): string =>
  `从现在起，“${name}”及其下属归“${to}”管理。以前的签到表不变。`;

export const dissolveWords = ({ name }: OrgUnitView): string =>
  `撤销后，“${name}”不再出现在通讯录和新活动中。以前的签到表和变更记录都保留。`;

type Word<O extends keyof Organisation> = Refusal<Organisation[O]>;

/** Where a refusal belongs: at the code, the name or the place chosen; '' = to the whole. */
export interface TreeMessage {
  readonly at: 'code' | 'name' | 'target' | '';
  readonly text: string;
}

const message = (text: string, at: TreeMessage['at'] = ''): TreeMessage => ({ at, text });

/** Why the tree was left as it is, and what to do. */
export function treeRefusalWords(
  refusal: Word<'addOrgUnit'> | Word<'renameOrgUnit'> | Word<'moveOrgUnit'> | Word<'dissolveOrgUnit'>,
): TreeMessage {
  switch (refusal.word) {
    case 'codeTaken':
      return message(`这个编号已被${refusal.name === null ? '其他组织' : `“${refusal.name}”`}使用，请换一个`, 'code');
    case 'notHere':
      return message('这里不能这样调整，请换一个位置', 'target');
    case 'beyondRights':
      return message('所选位置不在您的管理范围内，请由双方共同的上级管理员办理', 'target');
    case 'unchanged':
      return message('与现在相同，没有需要保存的修改', 'name');
    case 'changedElsewhere':
      return message('刚刚有人修改过，已读取最新内容，请核对后再提交');
    case 'dissolved':
      return message('这个组织已经撤销，不能再调整，请返回');
    case 'notEmpty':
      return message(notEmptyWords(refusal));
    case 'gatheringsOpen':
      return message(`还有 ${refusal.gatherings} 场活动没有结束，请先结束或取消这些活动`);
  }
}

function notEmptyWords({ people, below }: { readonly people: number; readonly below: number }): string {
  const left = [people > 0 && `${people} 名党员`, below > 0 && `${below} 个下属组织`].filter(Boolean).join('、');
  return `下面还有${left}，请先调整到别处，再撤销`;
}
