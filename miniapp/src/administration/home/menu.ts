import type { ContactNode } from '../../../../types/contacts';
import { openPage } from '../../platform/navigate';

interface Entry {
  readonly title: string;
  readonly note: string;
  readonly open: (node: ContactNode) => void;
  /** Only for administrators of the whole committee. */
  readonly committeeOnly?: boolean;
  /** Not for everything at once: units and branches have their own. */
  readonly belowCommittee?: boolean;
}

interface Part {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const openNode = ({ kind, orgUnitId }: ContactNode) =>
  openPage(kind === 'branch' ? 'administration/branch/index' : 'administration/tree/index', { orgUnitId });

/** What administrators can do over a node of the tree, in the order shown. */
const menu: readonly Part[] = [
  {
    title: '组织与花名册',
    entries: [
      { title: '组织架构', note: '下属单位、支部和人员，新增、调整、转出', open: openNode },
      {
        title: '导入导出',
        note: '用表格批量新增或修改',
        open: ({ orgUnitId }) => openPage('administration/imports/index', { orgUnitId }),
      },
      {
        title: '变更记录',
        note: '谁在何时改了什么',
        open: ({ orgUnitId }) => openPage('administration/changes/index', { orgUnitId }),
      },
    ],
  },
  {
    title: '组织生活',
    entries: [
      {
        title: '出席统计',
        note: '按月份、类型和下属组织，含请假原因',
        open: ({ orgUnitId }) => openPage('manage/statistics/index', { orgUnitId }),
      },
      {
        title: '台账',
        note: '一份表格，供检查和归档',
        belowCommittee: true,
        open: ({ orgUnitId }) => openPage('manage/ledger/index', { orgUnitId }),
      },
    ],
  },
  {
    title: '权限',
    entries: [
      {
        title: '权限授予与撤销',
        note: '谁在哪一级有什么权限',
        open: ({ orgUnitId }) => openPage('administration/roles/index', { orgUnitId }),
      },
    ],
  },
  {
    title: '个人信息',
    entries: [
      {
        title: '个人信息申请',
        note: '党员申请更正或删除，请及时答复',
        open: ({ orgUnitId }) => openPage('administration/requests/index', { orgUnitId }),
      },
    ],
  },
  {
    title: '通讯录',
    entries: [
      {
        title: '通讯录可见范围',
        note: '手机号、办公电话等由谁看到',
        committeeOnly: true,
        open: ({ orgUnitId }) => openPage('administration/visibility/index', { orgUnitId }),
      },
    ],
  },
];

/** What of it is for the administrator of this node. */
export function menuFor({ kind }: ContactNode): readonly Part[] {
  const offered = ({ committeeOnly, belowCommittee }: Entry) =>
    kind === 'committee' ? !belowCommittee : !committeeOnly;
  return menu
    .map(part => ({ ...part, entries: part.entries.filter(offered) }))
    .filter(({ entries }) => entries.length > 0);
}
