import Taro from '@tarojs/taro';
import type { Request, Response } from '../../../types/operation';
import { wxFailure } from './wx-failure';

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
    throw wxFailure(error);
  }
}
