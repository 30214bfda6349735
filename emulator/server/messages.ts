import { NotAsked } from '../wechat/subscriptions';
import { type SendFault, sendFaults, type SubscribeMessages } from '../wechat/subscribe-messages';
import { isDocument } from '../store/document';
import { type Handler, HttpError, readJson, sendJson } from './http';

const most = 1000;

/** `/emulator/messages…`: what WeChat asks a person before messages, what their phone shows, and what is to go wrong. */
export function messagesHandler(messages: SubscribeMessages): Handler {
  return async ({ request, response, path, query }) => {
    const route = `${request.method} ${path}`;
    if (route === 'GET /emulator/messages') {
      const parameters = new URLSearchParams(query);
      const openid = parameters.get('openid') ?? undefined;
      const limit = Math.min(most, Number(parameters.get('limit') ?? 50) || 50);
      sendJson(response, {
        total: messages.count,
        messages: messages.messages(openid, limit),
        subscriptions: openid === undefined ? [] : messages.subscriptionsOf(openid),
      });
    } else if (route === 'POST /emulator/messages/questions') {
      const { openid, templateIds } = question(await readJson(request, 4096));
      const asked = tell(() => messages.asked(openid, templateIds));
      sendJson(
        response,
        'errCode' in asked ? asked : { asked: asked.value.map(id => ({ id, title: messages.templates[id]?.title })) },
      );
    } else if (route === 'POST /emulator/messages/consents') {
      const body = await readJson(request, 4096);
      const { openid, templateIds } = question(body);
      const { choices, forGood } = isDocument(body) ? body : {};
      const chosen = tell(() => messages.choose(openid, templateIds, checkChoices(choices), forGood === true));
      sendJson(response, 'errCode' in chosen ? chosen : { choices: chosen.value });
    } else if (route === 'PUT /emulator/messages/faults') {
      const { next = [], latencyMilliseconds = 0 } = isDocumentOr(await readJson(request, 1024 * 1024));
      if (!Array.isArray(next) || next.some(fault => !sendFaults.includes(fault as SendFault)))
        throw new HttpError(400, `next must be a list of ${sendFaults.join(', ')}`);
      if (typeof latencyMilliseconds !== 'number' || !(latencyMilliseconds >= 0))
        throw new HttpError(400, 'latencyMilliseconds must be a number');
      messages.disturb(next as SendFault[], latencyMilliseconds);
      sendJson(response, {});
    } else return false;
    return true;
  };
}

const isDocumentOr = (body: unknown): Record<string, unknown> => (isDocument(body) ? body : {});

function question(body: unknown): { openid: string; templateIds: string[] } {
  const { openid, templateIds } = isDocumentOr(body);
  if (typeof openid !== 'string' || openid === '' || !Array.isArray(templateIds))
    throw new HttpError(400, 'the body must be { "openid": "…", "templateIds": […] }');
  return { openid, templateIds: templateIds.map(String) };
}

function checkChoices(choices: unknown): Record<string, 'accept' | 'reject'> {
  const given = isDocumentOr(choices);
  if (Object.values(given).some(choice => choice !== 'accept' && choice !== 'reject'))
    throw new HttpError(400, 'a choice is accept or reject');
  return given as Record<string, 'accept' | 'reject'>;
}

/** What WeChat would tell the mini-program in place of an answer. */
function tell<T>(ask: () => T): { value: T } | { errCode: number; errMsg: string } {
  try {
    return { value: ask() };
  } catch (error) {
    if (error instanceof NotAsked)
      return { errCode: error.errCode, errMsg: `requestSubscribeMessage:fail ${error.message}` };
    throw error;
  }
}
