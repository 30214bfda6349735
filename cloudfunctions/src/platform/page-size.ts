/** The most documents that one query answers. */
export const pageSize = 1000;
