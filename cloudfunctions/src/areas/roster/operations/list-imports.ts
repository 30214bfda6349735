import type { Contract } from '../../../../../types/contract';
import { listImportsOf } from '../../../records/roster-imports/store';
import { cursorAfter, parseCursor } from '../../../runtime/cursor';
import { done, type Handler } from '../../../runtime/handlers';
import { importOf } from '../view';

const pageSize = 20;

/** An administrator reads the imports of their part of the tree, latest first. */
export const listImports: Handler<Contract['roster']['listImports']> = async ({ orgUnitId, cursor }, { now }) => {
  const page = await listImportsOf(orgUnitId, parseCursor(cursor), pageSize);
  return done({ items: page.map(importOf), next: cursorAfter(page, pageSize, ({ checkedAt }) => checkedAt), now });
};
