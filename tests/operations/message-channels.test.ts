import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReminderDocument } from '../../cloudfunctions/src/records/reminders/document';
import type { OutgoingMessage } from '../../cloudfunctions/src/areas/reminders/channels/channel';
import { type Product, startProduct } from '../emulated-product';
import { sampleGathering } from '../sample-gathering';
import { seedSmallOrganisation } from '../small-organisation';

/** Stands for 企业微信: hands out tokens, of which the first has expired, and takes messages. */
let server: Server;
let product: Product;
let tokens = 0;
const taken: Record<string, unknown>[] = [];
const answerTo: Readonly<Record<string, object>> = {
  danxue: { errcode: 0, invaliduser: '' },
  unknown: { errcode: 0, invaliduser: 'unknown' },
  broken: { errcode: 40_056 },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/cgi-bin/gettoken')
      return response.end(JSON.stringify({ errcode: 0, access_token: `T${++tokens}`, expires_in: 7200 }));
    let text = '';
    request.on('data', part => (text += part));
    request.on('end', () => {
      if (searchParams.get('access_token') === 'T1') return response.end(JSON.stringify({ errcode: 42_001 }));
      const message = JSON.parse(text) as { touser: string };
      taken.push(message);
      const answer = answerTo[message.touser];
      return answer ? response.end(JSON.stringify(answer)) : request.socket.destroy();
    });
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const settings = { url: `http://127.0.0.1:${port}`, corpId: 'C', secret: 'S', agentId: 7, appId: 'wx1' };
  process.env.QINGLIAN_EMPLOYEE_MESSAGES = JSON.stringify(settings);
  process.env.QINGLIAN_MESSAGE_CHANNELS = 'employee, sms';
  product = await startProduct();
  await seedSmallOrganisation(product);
  const names = { M101: 'danxue', M102: 'unknown', M103: 'broken', M104: 'silent' };
  for (const [_id, wecom] of Object.entries(names))
    await product.database.collection('members').doc(_id).update({ wecom });
});
afterAll(async () => {
  await product?.stop();
  server?.close();
});

const gathering = sampleGathering('gatheringchannels01', { orgUnitId: 'B1', name: '第一支部' }, Date.now());
const messageTo = (memberId: string): OutgoingMessage => ({
  gathering,
  page: 'member/gathering/index?gatheringId=G',
  reminder: { _id: `G:${memberId}`, memberId, kind: 'published', tries: 0 } as ReminderDocument,
});

test('企业微信 reaches those whose account is on the roster; its replies are understood', async () => {
  const { routesFor } = await import('../../cloudfunctions/src/areas/reminders/channels/routes');
  const routes = await routesFor(['M100', 'M101', 'M102', 'M103', 'M104'].map(messageTo));
  const replies: Record<string, unknown> = {};
  for (const [id, [route]] of routes) replies[id] = route ? await route.send() : 'no route';
  expect(replies).toEqual({
    'G:M100': 'no route',
    'G:M101': { is: 'taken' },
    'G:M102': { is: 'refused', code: 0 },
    'G:M103': { is: 'fault', code: 40_056 },
    'G:M104': { is: 'unanswered' },
  });
  // The token that had expired was replaced once, and kept.
  expect(tokens).toBe(2);
  expect(taken[0]).toMatchObject({
    touser: 'danxue',
    agentid: 7,
    miniprogram_notice: { appid: 'wx1', page: 'member/gathering/index?gatheringId=G' },
    enable_duplicate_check: 1,
  });
});

test('what a channel refuses goes on to the next; what got no answer does not', async () => {
  const { sendOne } = await import('../../cloudfunctions/src/areas/reminders/delivery/send');
  const { reminder } = messageTo('M101');
  const route = (is: 'taken' | 'refused' | 'unanswered', channel: 'oneTime' | 'employee') => ({
    channel,
    to: 'M101',
    consent: channel === 'oneTime' ? { id: 'K', accepted: 1 } : null,
    send: async () => (is === 'refused' ? { is, code: 43101 } : { is }),
  });
  const refused = await sendOne({ reminder, routes: [route('refused', 'oneTime'), route('taken', 'employee')] });
  expect(refused).toMatchObject({ verdict: { state: 'sent' }, route: { channel: 'employee' }, empty: ['K'] });
  const silent = await sendOne({ reminder, routes: [route('unanswered', 'oneTime'), route('taken', 'employee')] });
  expect(silent).toMatchObject({ verdict: { state: 'unknown' }, route: { channel: 'oneTime' }, empty: [] });
});

test('a channel that does not exist is a mistake in the configuration', async () => {
  const { configuredChannels } = await import('../../cloudfunctions/src/platform/message-channels');
  process.env.QINGLIAN_MESSAGE_CHANNELS = 'pigeon';
  expect(configuredChannels).toThrow();
});
