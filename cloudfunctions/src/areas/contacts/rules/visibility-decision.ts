/** Only the committee decides what is to be seen of people. */
export const isCommittee = ({ parentId }: { readonly parentId: string | null }): boolean => parentId === null;

/** Whether two tables say the same. Both come from one schema, so their fields stand in the same order. */
export const isSameTable = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
