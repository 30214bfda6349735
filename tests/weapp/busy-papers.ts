import type { PartBody } from '../../types/minutes';
import { valueOf } from '../answers';
import type { Product } from '../emulated-product';
import { chair, fresh, minutesOn, recorder } from '../minutes-meetings';
import { publishGathering } from '../publish-gathering';
import { openPlan, shiftedPlan } from '../sample-plan';
import { openidOf } from '../small-organisation';
import type { MemberDocument } from '../../cloudfunctions/src/records/members/document';

const agenda = ['学习文件', '通报工作', '讨论计划', '民主评议', '表决事项', '其他'];
const paragraph =
  '会议传达学习了上级文件精神，通报了本季度工作，分析了存在的问题，研究了下一步措施，要求各党小组认真抓好落实。';

/** What was decided and given to do, as much as a full agenda brings. */
const rest: readonly PartBody[] = [
  ...Array.from({ length: 4 }, (_, index): PartBody => {
    const votes = { for: 3, against: 0, abstained: 0 };
    return { kind: 'decision', text: `同意第${index + 1}名发展对象按期转为正式党员`, votes };
  }),
  ...Array.from({ length: 6 }, (_, index): PartBody => {
    return { kind: 'task', text: `整理第${index + 1}项会议材料并归档`, ownerId: 'M104', dueOn: null };
  }),
];

/** Minutes of two long meetings: one still being written, one confirmed. Answers the ids of their gatherings. */
export async function writeMinutes(product: Product) {
  const on = minutesOn(product);
  const write = async () => {
    const gatheringId = await on.meeting({ agenda });
    await on.hold(gatheringId);
    for (const { partId, body } of (await on.read(gatheringId)).parts)
      if (body.kind === 'section')
        valueOf(await on.save(gatheringId, partId, 0, { ...body, text: paragraph.repeat(4) }));
    for (const body of rest) valueOf(await on.save(gatheringId, fresh('part'), 0, body));
    return gatheringId;
  };
  const written = await write();
  const confirmed = await write();
  const { minutes } = valueOf(await product.call(recorder, 'minutes', 'submit', { gatheringId: confirmed }));
  const input = { gatheringId: confirmed, revision: minutes.revision };
  valueOf(await product.call(chair, 'minutes', 'confirm', input));
  return { written, confirmed };
}

/** A visit with thirty seats that everybody signs up for; ten of those seated ask for leave. Answers its id. */
export async function signUpMany(product: Product, people: readonly MemberDocument[]): Promise<string> {
  const now = Date.now();
  const day = 24 * 3_600_000;
  const signUp = { opensAt: now - day, closesAt: now + day, capacity: 30, quotas: [] };
  const plan = { ...shiftedPlan(now, 3 * 24 * 60), kind: 'visit' as const, title: '参观廉政教育基地', signUp };
  const gatheringId = await publishGathering(product, plan);
  for (const { _id } of people) {
    const input = { gatheringId, signUpId: fresh('seat') };
    valueOf(await product.call(openidOf(_id), 'signUps', 'signUp', input));
  }
  for (const { _id } of people.slice(0, 10)) {
    const input = { gatheringId, requestId: fresh('leave'), reason: '外出开会，已与会务组说明情况' };
    valueOf(await product.call(openidOf(_id), 'leaves', 'requestLeave', input));
  }
  return gatheringId;
}

/** An online study whose reflections all but the secretary have handed in. Answers its id. */
export async function studyOnline(product: Product, people: readonly MemberDocument[]): Promise<string> {
  const means = { code: false, location: null, online: { reflectionLength: 50 } };
  const over = { kind: 'onlineStudy' as const, title: '线上学习：廉洁自律准则', study: paragraph.repeat(10), means };
  const gatheringId = await publishGathering(product, openPlan(Date.now(), over));
  const handedIn = { gatheringId, opened: ['words'], reflection: paragraph.repeat(2) };
  for (const { _id } of people) valueOf(await product.call(openidOf(_id), 'study', 'submitReflection', handedIn));
  return gatheringId;
}
