import { badField } from './message-templates';

test.each([
  ['thing1', '三楼会议室', true],
  ['thing1', '一'.repeat(20), true],
  ['thing1', '一'.repeat(21), false],
  ['thing1', '', false],
  ['thing1', '两\n行', false],
  ['time2', '2026年11月23日 15:00', true],
  ['time2', '15:00', true],
  ['time2', '2026-11-23 15:00~2026-11-23 16:30', true],
  ['time2', '下午三点', false],
  ['date3', '2026-11-23', true],
  ['date3', '2026年11月23日 15:00', true],
  ['date3', '15:00', false],
  ['character_string4', 'AB-12', true],
  ['character_string4', '编号12', false],
  ['phrase5', '已开始', true],
  ['phrase5', '已经开始了吧', false],
  ['phrase5', 'now', false],
  ['name6', '欧阳明', true],
  ['name6', 'Anna Maria Schmidt', true],
  ['name6', '买买提·艾力·阿卜杜热合曼', false],
  ['number7', 12, true],
  ['number7', '12人', false],
  ['letter8', 'abc', true],
  ['symbol9', '、', true],
  ['amount10', '￥12.5元', true],
  ['phone_number11', '010-12345678', true],
  ['car_number12', '沪A12345', true],
])('a field %s may be %j: %s', (key, value, good) =>
  expect(badField({ title: '', fields: { [key]: '' } }, { [key]: { value } })).toBe(
    good ? undefined : `data.${key}.value`,
  ),
);

test('every field of the template has to be there, and no other', () => {
  const template = { title: '会议提醒', fields: { thing1: '会议', time2: '时间' } };
  expect(badField(template, { thing1: { value: '党课' } })).toBe('data.time2.value');
  expect(badField(template, {})).toBe('data.thing1.value');
  expect(badField(template, undefined)).toBe('data.thing1.value');
  const all = { thing1: { value: '党课' }, time2: { value: '15:00' } };
  expect(badField(template, { ...all, thing3: { value: '多余' } })).toBe('data.thing3.value');
  expect(badField(template, { ...all, thing1: '党课' })).toBe('data.thing1.value');
});
