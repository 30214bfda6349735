import type { Request, Response } from '../../../types/operation';
import { CallFailure } from './call-failure';
import { chosenPerson } from './demo-person.h5';

type Answer = { result: Response; requestId?: string } | { errCode: number | string; errMsg: string };

/** A browser has nothing to connect to beforehand. */
export function startTransport(): void {}

/** Sends one request to the emulated cloud that serves this page, as the chosen demo person. */
export async function send(request: Request): Promise<Response> {
  const openid = chosenPerson();
  if (!openid) throw new CallFailure('unauthenticated');
  let answer: Answer;
  try {
    const response = await fetch('/call/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-emulator-openid': openid },
      body: JSON.stringify(request),
    });
    if (response.status >= 500) throw new CallFailure('unavailable');
    answer = (await response.json()) as Answer;
  } catch (error) {
    throw error instanceof CallFailure ? error : new CallFailure('offline');
  }
  if ('result' in answer) return answer.result;
  throw new CallFailure('unavailable');
}
