/**
 * The gathering that a mini-program code means: its id, or that of an occurrence, whose day the code says shorter.
 * The server writes it (`sceneOf`).
 */
export const gatheringOf = (scene: string): string => scene.replace(/_(\d{6})$/, '-20$1');
