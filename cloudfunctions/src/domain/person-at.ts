/** The id of everything that exists once for a person and a gathering. */
export const personAt = (gatheringId: string, memberId: string) => `${gatheringId}:${memberId}`;
