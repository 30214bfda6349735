import { CallFailure } from './call-failure';

/** What an API of WeChat threw, as a failure: it tells of the network only in words. */
export function wxFailure(thrown: unknown): CallFailure {
  if (thrown instanceof CallFailure) return thrown;
  const message = String((thrown as { errMsg?: unknown }).errMsg ?? thrown);
  if (/time ?d? ?out/i.test(message)) return new CallFailure('timeout');
  const isOffline = /network|interrupted|connect|request:fail|ERR_|disconnected/i.test(message);
  return new CallFailure(isOffline ? 'offline' : 'unavailable');
}
