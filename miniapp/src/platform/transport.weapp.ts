import Taro from '@tarojs/taro';
import type { Request, Response } from '../../../types/operation';
import { CallFailure } from './call-failure';

/** Connects to the mini-program's own cloud environment. */
export function startTransport(): void {
  const env = process.env.TARO_APP_CLOUD_ENV;
  Taro.cloud.init(env ? { env } : {});
}

/** Sends one request to the `api` function of the cloud environment. */
export async function send(request: Request): Promise<Response> {
  try {
    const answer = await Taro.cloud.callFunction({ name: 'api', data: { ...request } });
    return answer.result as unknown as Response;
  } catch (error) {
    throw new CallFailure(codeOf(String((error as { errMsg?: unknown }).errMsg ?? error)));
  }
}

function codeOf(message: string): 'timeout' | 'offline' | 'unavailable' {
  if (/time ?d? ?out/i.test(message)) return 'timeout';
  return /network|interrupted|connect|request:fail|ERR_|disconnected/i.test(message) ? 'offline' : 'unavailable';
}
