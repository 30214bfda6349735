import type { Random } from './random';

export type UnitKind = 'organ' | 'law' | 'hospital' | 'school' | 'media' | 'institution';

export interface UnitPlan {
  readonly name: string;
  readonly kind: UnitKind;
  /** How large, against the others. */
  readonly weight: number;
}

const organs =
  `市委办公室 市纪委监委机关 市委组织部 市委宣传部 市委统战部 市委政法委 市委编办 市人大机关 市政府办公室 市政协机关
市发展改革委 市教育局 市科技局 市工业和信息化局 市民政局 市司法局 市财政局 市人力资源社会保障局 市自然资源局 市生态环境局
市住房城乡建设局 市交通运输局 市水务局 市农业农村局 市商务局 市文化广电旅游局 市卫生健康委 市退役军人事务局 市应急管理局 市审计局
市国资委 市市场监管局 市体育局 市统计局 市医保局 市林业局 市信访局 市城市管理局 市政务服务数据管理局 市机关事务管理局
市税务局 市气象局 市供销社`.split(/\s+/);
const associations = '市总工会 团市委 市妇联 市科协 市文联 市侨联 市工商联 市残联 市红十字会'.split(' ');
const law = '市公安局 市法院 市检察院 市消防救援支队'.split(' ');
const hospitals = '市第一人民医院 市中医医院 市妇幼保健院 市疾病预防控制中心'.split(' ');
const schools = '市委党校 市职业技术学院 市师范学校 市开放大学'.split(' ');
const media = '市日报社 市广播电视台'.split(' ');
const institutions = '市图书馆 市博物馆 市档案馆 市社科院 市公共资源交易中心 市住房公积金管理中心'.split(' ');

const kinds: readonly (readonly [UnitKind, readonly string[], number])[] = [
  ['organ', organs, 1],
  ['organ', associations, 0.5],
  ['law', law, 3],
  ['hospital', hospitals, 2.6],
  ['school', schools, 1.8],
  ['media', media, 1.4],
  ['institution', institutions, 0.7],
];

const known = kinds.flatMap(([kind, names, weight]) => names.map(name => ({ name, kind, weight })));

/** So many units, spread over all kinds even when only a few are wanted. Organs as any city has them, of none in particular. */
export function planUnits(random: Random, count: number): UnitPlan[] {
  return Array.from({ length: count }, (_, i) => {
    const again = Math.floor(i / known.length);
    const spread = count < known.length ? Math.floor((i * known.length) / count) : i % known.length;
    const { name, kind, weight } = known[spread] ?? { name: '市直机关', kind: 'organ' as const, weight: 1 };
    return {
      name: again === 0 ? name : `${name}第${again + 1}分部`,
      kind,
      weight: weight * (0.4 + 1.2 * random.next()),
    };
  });
}
