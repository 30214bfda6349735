/** Stands for `platform/page-size`: pages so small that little fills several. */
export const pageSize = 2;
