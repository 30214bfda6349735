import { type Random, weightedPicker } from './random';

export type Gender = '男' | '女';
export type Generation = 'senior' | 'middle' | 'young';

/** Per thousand of the population, roughly. */
const common: readonly (readonly [string, number])[] = [
  ...Object.entries({ 王: 71, 李: 70, 张: 67, 刘: 51, 陈: 46, 杨: 32, 黄: 23, 赵: 22, 吴: 20, 周: 20 }),
  ...Object.entries({ 徐: 16, 孙: 16, 马: 13, 朱: 13, 胡: 13, 郭: 12, 何: 12, 林: 11, 高: 11, 罗: 10 }),
  ...Object.entries({ 郑: 9.4, 梁: 9.1, 谢: 7.6, 宋: 7.5, 唐: 7, 许: 6.6, 邓: 6.2, 韩: 6.2, 冯: 6.2, 曹: 6 }),
  ...Object.entries({ 彭: 5.8, 曾: 5.6, 肖: 5.4, 田: 5.2, 董: 5, 潘: 4.8, 袁: 4.8, 蔡: 4.7, 蒋: 4.7, 余: 4.6 }),
  ...Object.entries({ 于: 4.4, 杜: 4.3, 叶: 4.3, 程: 4.2, 魏: 4.1, 苏: 4.1, 吕: 4, 丁: 3.9, 任: 3.8, 卢: 3.7 }),
  ...Object.entries({ 姚: 3.6, 沈: 3.6, 钟: 3.5, 姜: 3.4, 崔: 3.3, 谭: 3.3, 陆: 3.2, 范: 3.1, 汪: 3.1, 廖: 3 }),
  ...Object.entries({ 石: 2.9, 金: 2.9, 韦: 2.8, 贾: 2.7, 夏: 2.6, 付: 2.5, 方: 2.5, 邹: 2.4, 熊: 2.4, 白: 2.3 }),
  ...Object.entries({ 孟: 2.3, 秦: 2.2, 邱: 2.2, 侯: 2.1, 江: 2.1, 尹: 2, 薛: 2, 闫: 1.9, 段: 1.9, 雷: 1.9 }),
  ...Object.entries({ 龙: 1.8, 黎: 1.8, 史: 1.7, 陶: 1.7, 贺: 1.7, 毛: 1.6, 郝: 1.6, 顾: 1.6, 龚: 1.6, 邵: 1.5 }),
];

/** Read differently as a surname than anywhere else: a directory that gets these wrong cannot be searched. */
export const polyphones = ['单', '仇', '区', '解', '查', '翟', '盖', '华', '朴', '乐', '宁', '纪', '葛', '覃'] as const;
export const doubles = ['欧阳', '司马', '诸葛', '上官', '夏侯', '皇甫', '司徒', '尉迟', '慕容', '令狐'] as const;

const surname = weightedPicker([
  ...common,
  ...polyphones.map(name => [name, 0.8] as const),
  ...doubles.map(name => [name, 0.6] as const),
]);

/** Given names as two halves: the first and the second character of the generation. */
const given: Record<Generation, Record<Gender, readonly [string, string]>> = {
  senior: {
    男: ['建国志德文玉永福金正家振光宝世', '华平生明义林海山军祥贵才民忠根'],
    女: ['秀桂玉淑凤春美爱月金素惠翠兰雪', '英兰珍芳华梅琴珠莲霞云芝娥清贞'],
  },
  middle: {
    男: ['建志国晓海永文俊立少春伟宏向学', '军平峰辉斌波涛明刚东林杰华勇鹏'],
    女: ['丽晓秀海艳红春玉小雪文美建燕爱', '霞娟敏燕萍玲梅红芳丽华琴英云洁'],
  },
  young: {
    男: ['子浩宇俊嘉天明泽思文博梓一家承', '轩然航辰杰宇昊阳睿博豪瑞霖恒远'],
    女: ['思雨欣梦佳诗若嘉子雅婉一语梓静', '琪婷怡涵悦妍瑶萱雯洁颖彤宁蕾岚'],
  },
};
const single: Record<Gender, string> = {
  男: '伟磊洋涛斌超鹏辉杰浩刚峻帆晖铭恺',
  女: '静敏丽艳娟霞婷玲燕洁莉雪颖倩蓉薇',
};
const singleShare: Record<Generation, number> = { senior: 0.08, middle: 0.3, young: 0.14 };

/** A made-up name, as people of that generation have them. */
export function drawName(random: Random, gender: Gender, generation: Generation): string {
  const family = surname(random);
  if (family.length === 1 && random.next() < singleShare[generation]) return family + random.pick([...single[gender]]);
  const [first, second] = given[generation][gender];
  return family + random.pick([...first]) + random.pick([...second]);
}
