import { sceneOf } from '../../../../../cloudfunctions/src/areas/gatherings/mini-code-rules';
import { gatheringOf } from './mini-code';

test.each(['mheabcdefghijklmnopqrstu', 'mheabcdefghijklmnopqrstu-20261125', 'picturegathering01', 'series-20261125'])(
  'what a code says of %s leads to it',
  gatheringId => expect(gatheringOf(sceneOf(gatheringId) ?? '')).toBe(gatheringId),
);
