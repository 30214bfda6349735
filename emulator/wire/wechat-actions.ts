import { invalidParam, notEmulated } from '../failure';
import { isDocument } from '../store/document';
import type { OpenApi } from '../wechat/open-api';
import { decodeApiData, encodeAnswer, encodePicture, encodeRefusal } from '../wechat/protobuf';
import type { Action, Request } from './action';

/** The two ways to WeChat's interfaces: `wx-server-sdk` sends and gets protobuf, `@cloudbase/node-sdk` JSON. */
export function wechatActions(openApi: OpenApi): Record<string, Action> {
  return {
    'wx.openApi': async request => {
      const { requestData } = request;
      const name = nameOf(request);
      if (!Buffer.isBuffer(requestData)) throw invalidParam('[InvalidParameter] requestData must be bytes.');
      const { apiType, appid, parameters } = decodeApiData(requestData);
      if (apiType !== 0 || appid !== '') throw notEmulated(`${name} of type ${apiType} for "${appid}"`);
      const answer = await openApi.call(name, request['wxCloudApiToken'], parameters);
      if ('picture' in answer) return encodePicture(answer.picture);
      return 'body' in answer ? encodeAnswer(answer.body) : encodeRefusal(answer.refusal);
    },
    'wx.api': async request => {
      const name = nameOf(request);
      const answer = await openApi.call(name, request['wxCloudApiToken'], parse(request['requestData']));
      if ('picture' in answer) throw notEmulated(`${name} by callWxOpenApi`);
      const body =
        'body' in answer ? answer.body : { errcode: answer.refusal, errmsg: `error code: ${answer.refusal}` };
      return { data: { responseData: JSON.stringify(body) } };
    },
  };
}

function nameOf({ apiName, cgiName, apiOptions }: Request): string {
  if (typeof apiName !== 'string') throw invalidParam('[InvalidParameter] apiName must be a string.');
  if (cgiName !== undefined || apiOptions !== undefined) throw notEmulated(`${apiName} with cgiName or apiOptions`);
  return apiName;
}

function parse(requestData: unknown): Record<string, unknown> {
  if (requestData === undefined || requestData === '') return {};
  try {
    const parameters = JSON.parse(String(requestData)) as unknown;
    if (isDocument(parameters)) return parameters;
  } catch {
    // Told below.
  }
  throw invalidParam('[InvalidParameter] requestData must be a JSON object.');
}
