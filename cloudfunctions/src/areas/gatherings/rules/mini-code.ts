/** WeChat takes no more characters; those of our ids are all allowed. */
const longestScene = 32;

/**
 * What a code says of a gathering: its id, or that of an occurrence with its day said shorter; null = it is too long for a
 * code. The page of a gathering reads it.
 * No character of it is one that an address would have to encode.
 */
export function sceneOf(gatheringId: string): string | null {
  const shorter = gatheringId.replace(/-20(\d{6})$/, '_$1');
  const scene = gatheringId.length <= longestScene ? gatheringId : shorter;
  return scene.length <= longestScene ? scene : null;
}
