import type { Body, Host } from '../world/host';

declare const host: Host;

/**
 * Stands for `utils/tcbapirequester` of @cloudbase/node-sdk: what signs a request and sends it. Above it is the SDK's own
 * database, below it the emulator's.
 * @throws as the SDK does, an error with the `code` of the answer
 */
export async function request({ params }: { readonly params: Body }): Promise<Body> {
  const answer = await host.request(params);
  if (answer.code) throw Object.assign(new Error(String(answer.message)), answer);
  return answer;
}
