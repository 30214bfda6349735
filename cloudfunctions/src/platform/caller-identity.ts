import { cloud } from './cloud';

/** The openid that the platform vouches for on this call; null for a timer or an anonymous caller. */
export function callerOpenid(): string | null {
  return cloud.auth().getUserInfo().openId || null;
}
