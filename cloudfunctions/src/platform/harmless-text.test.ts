import { harmless } from './harmless-text';

test.each([
  ['=HYPERLINK("http://x","点我")', '\'=HYPERLINK("http://x","点我")'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "' =1"],
  ['\r=1', "'\n=1"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['三楼会议室', '三楼会议室'],
  ['1-2 班', '1-2 班'],
  ['一\r\n二', '一\n二'],
  ['一\u0007二', '一 二'],
  ['', ''],
])('%j is written as %j', (text, written) => expect(harmless(text)).toBe(written));
