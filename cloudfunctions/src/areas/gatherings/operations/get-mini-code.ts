import type { Contract } from '../../../../../types/contract';
import { miniCodeOf } from '../../../platform/wechat';
import { done, type Handler, refuse } from '../../../runtime/handlers';
import { sceneOf } from '../rules/mini-code';

/** The page that reads a gathering out of `scene`. */
const page = 'member/gathering/index';

/** Draws the code that opens a gathering. WeChat draws the same one each time, so nothing is kept. */
export const getMiniCode: Handler<Contract['gatherings']['getMiniCode']> = async ({ gatheringId }, { gathering }) => {
  const { state, title, cancelReason } = gathering;
  if (state === 'draft') return refuse('notPublished');
  if (state === 'cancelled') return refuse('gatheringCancelled', { reason: cancelReason ?? '' });
  const scene = sceneOf(gatheringId);
  if (scene === null) return refuse('notCodable');
  const code = await miniCodeOf(scene, page);
  if (typeof code === 'string') return refuse(code);
  return done({ title, type: code.type, picture: code.content.toString('base64') });
};
