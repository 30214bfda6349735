import { type EmployeeAnswer, replyOf } from './employee-reply';

const code = (of: number, unknownPeople = ''): EmployeeAnswer => ({ code: of, unknownPeople });

test.each<[EmployeeAnswer, object]>([
  [code(0), { is: 'taken' }],
  [code(0, 'danxue'), { is: 'refused', code: 0 }],
  [code(81_013), { is: 'refused', code: 81_013 }],
  [code(60_111), { is: 'refused', code: 60_111 }],
  [code(-1), { is: 'later', code: -1, afterMs: null }],
  [code(45_009), { is: 'later', code: 45_009, afterMs: null }],
  [code(40_056), { is: 'fault', code: 40_056 }],
  ['unanswered', { is: 'unanswered' }],
])('企业微信 says %j', (answer, reply) => {
  expect(replyOf(answer)).toEqual(reply);
});
