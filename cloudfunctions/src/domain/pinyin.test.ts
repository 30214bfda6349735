import { readingOf } from './pinyin';

test.each([
  ['单晓明', 'shan xiao ming', 'sxm'],
  ['仇海燕', 'qiu hai yan', 'qhy'],
  ['区志强', 'ou zhi qiang', 'ozq'],
  ['解文', 'xie wen', 'xw'],
  ['曾国平', 'zeng guo ping', 'zgp'],
  ['查建军', 'zha jian jun', 'zjj'],
  ['翟立', 'zhai li', 'zl'],
  ['盖玉兰', 'ge yu lan', 'gyl'],
  ['华明', 'hua ming', 'hm'],
  ['朴正浩', 'piao zheng hao', 'pzh'],
  ['任重', 'ren zhong', 'rz'],
  ['乐天', 'yue tian', 'yt'],
  ['尉迟明', 'yu chi ming', 'ycm'],
  ['欧阳雪', 'ou yang xue', 'oyx'],
  ['司马光', 'si ma guang', 'smg'],
  ['诸葛亮', 'zhu ge liang', 'zgl'],
  ['吕梅', 'lv mei', 'lm'],
  ['买买提·艾力', 'mai mai ti ai li', 'mmtal'],
])('%s is read %s (%s)', (name, pinyin, initials) => {
  expect(readingOf(name)).toEqual({ pinyin, initials });
});

test('a name in Latin letters is read as it is written', () => {
  expect(readingOf('Anna Li').pinyin.replaceAll(' ', '')).toBe('annali');
});
