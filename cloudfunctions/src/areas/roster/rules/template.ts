/** A column of a sheet. */
export interface Column {
  /** The title in our own template. */
  readonly title: string;
  /** Titles that rosters from elsewhere give it, the most telling first. */
  readonly also?: readonly string[];
  /** `always`: without it the sheet is refused; `either`: of all that are marked so, one is enough. */
  readonly need?: 'always' | 'either';
}

/** The columns of a sheet by a name for the program. */
export type Columns = Readonly<Record<string, Column>>;

/** What the sheet of the branches is called. */
export const branchSheet = '支部';
/** In the order of our template. */
export const branchColumns = {
  code: { title: '支部代码', also: ['支部编码', '党支部代码', '党组织代码'], need: 'always' },
  name: { title: '支部名称', also: ['党支部名称', '党支部', '支部'], need: 'always' },
  unitCode: { title: '单位代码', also: ['单位编码'], need: 'always' },
  unitName: { title: '单位名称', also: ['单位', '所在单位'], need: 'always' },
  generalCode: { title: '上级总支代码', also: ['总支代码'] },
  generalName: { title: '上级总支', also: ['上级总支名称', '总支名称', '总支'] },
} as const satisfies Columns;

/** What the sheet of the people is called; a CSV file is one such sheet. */
export const memberSheet = '党员';

/** In the order of our template. */
export const memberColumns = {
  no: {
    title: '人员编号',
    also: ['党员编号', '人员代码', '人员编码', '工号', '编号'],
    need: 'always',
  },
  name: { title: '姓名', also: ['党员姓名', '名字'], need: 'always' },
  gender: { title: '性别' },
  branchId: { title: '支部代码', also: ['支部编码', '党支部代码', '所在支部代码'], need: 'either' },
  branchName: {
    title: '支部名称',
    also: ['所在支部', '所在党支部', '党支部', '党支部名称', '支部'],
    need: 'either',
  },
  unit: { title: '单位名称', also: ['单位', '所在单位', '工作单位', '单位代码'] },
  title: { title: '职务', also: ['行政职务', '职务职级', '岗位'] },
  standing: { title: '党员类型', also: ['人员类别', '党员类别', '党员性质', '政治面貌'], need: 'always' },
  duty: { title: '支部职务', also: ['党内职务'] },
  phone: { title: '手机号', also: ['手机号码', '手机', '移动电话', '联系电话', '联系方式'] },
  officePhone: { title: '办公电话', also: ['办公室电话', '固定电话', '座机'] },
  email: { title: '邮箱', also: ['电子邮箱', '电子邮件', '邮箱地址', 'E-mail', 'Email'] },
  wecom: { title: '企业微信', also: ['企业微信号', '企业微信账号', '企微'] },
  group: { title: '党小组', also: ['所在党小组'] },
  joinedAt: { title: '入党日期', also: ['入党时间', '加入党组织日期'] },
} as const satisfies Columns;
