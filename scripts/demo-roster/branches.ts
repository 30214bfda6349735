import { apportion } from './apportion';
import { type Random } from './random';
import { planUnits, type UnitKind } from './units';

export interface Branch {
  readonly code: string;
  readonly name: string;
  readonly generalBranch: { readonly code: string; readonly name: string } | null;
  readonly unit: { readonly code: string; readonly name: string; readonly kind: UnitKind };
  readonly retired: boolean;
  readonly members: number;
}

/** A branch has at least three members; above fifty or so it is split. */
const membersMin = 3;
const membersMax = 60;
/** Units with more branches than this keep general branches between. */
const directMax = 14;
const perGeneralBranch = 8;

const departments: Record<UnitKind, readonly string[]> = {
  organ:
    '办公室 人事处 法规处 规划财务处 综合处 监督检查处 行政审批处 信息中心 执法支队 研究室 机关党委办公室 服务中心'.split(
      ' ',
    ),
  law: '办公室 政治部 法制支队 指挥中心 治安支队 交警支队 特警支队 刑侦支队 监管支队 立案庭 执行局 警务保障处'.split(
    ' ',
  ),
  hospital: '行政 内科 外科 妇产科 儿科 急诊科 医技 药学部 护理部 门诊部 后勤 检验科'.split(' '),
  school:
    '行政 教务处 学生处 信息工程系 机电工程系 经济管理系 基础部 马克思主义学院 图书馆 后勤处 继续教育部 学生'.split(
      ' ',
    ),
  media: '总编室 新闻中心 采访部 编辑部 新媒体中心 技术部 经营中心 评论部 专题部 行政'.split(' '),
  institution: '办公室 业务一部 业务二部 业务三部 服务部 技术部 研究部 财务部'.split(' '),
};
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const generalBranches = ['机关', '直属单位'];

/** 1 → 第一, 12 → 第十二. */
export function ordinal(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? '' : (numerals[(n % 10) - 1] ?? '');
  return `第${tens > 1 ? (numerals[tens - 1] ?? '') : ''}${tens > 0 ? '十' : ''}${ones}`;
}

function branchName(kind: UnitKind, i: number, retired: boolean): string {
  if (retired) return `离退休${ordinal(i + 1)}党支部`;
  const list = departments[kind];
  const round = Math.floor(i / list.length);
  return `${list[i % list.length] ?? ''}${round === 0 ? '' : ordinal(round + 1)}党支部`;
}

/** The branches of one unit: working ones by department, then those of the retired, in general branches if there are many. */
function branchesOfUnit(unit: Branch['unit'], count: number): Omit<Branch, 'members'>[] {
  const retiredCount = Math.floor(count / 7);
  const working = count - retiredCount;
  const general = (i: number): Branch['generalBranch'] => {
    if (count <= directMax) return null;
    if (i >= working) return { code: `${unit.code}-G90`, name: '离退休党总支' };
    const place = Math.floor((i * Math.round(working / perGeneralBranch)) / working);
    const name = generalBranches[place] ?? `基层${ordinal(place - generalBranches.length + 1)}`;
    return { code: `${unit.code}-G${String(place + 1).padStart(2, '0')}`, name: `${name}党总支` };
  };
  return Array.from({ length: count }, (_, i) => {
    const retired = i >= working;
    const code = `${unit.code}-B${String(i + 1).padStart(2, '0')}`;
    const name = branchName(unit.kind, retired ? i - working : i, retired);
    return { code, name, generalBranch: general(i), unit, retired };
  });
}

/** The tree below the committee, with how many members each branch has. Everything adds up exactly. */
export function planBranches(random: Random, size: { units: number; branches: number; members: number }): Branch[] {
  const units = planUnits(random, size.units);
  const weights = units.map(unit => unit.weight);
  const counts = apportion(size.branches, weights, 1, Math.max(90, Math.ceil(size.branches / size.units)));
  const branches = units.flatMap(({ name, kind }, i) =>
    branchesOfUnit({ code: `U${String(i + 1).padStart(3, '0')}`, name, kind }, counts[i] ?? 1),
  );
  // Few large, many small: what branches are like.
  const skewed = branches.map(
    branch => (branch.retired ? 1.5 : 1) * Math.exp(2.2 * (random.next() + random.next() - 1)),
  );
  const members = apportion(size.members, skewed, membersMin, membersMax);
  return branches.map((branch, i) => ({ ...branch, members: members[i] ?? membersMin }));
}
