import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { applyImport } from './operations/apply-import';
import { getImport } from './operations/get-import';
import { listImports } from './operations/list-imports';

export const roster: Handlers<Contract['roster']> = {
  // Files are read and written by packages that no other operation needs: they are read when the first file is.
  getTemplate: async (input, call) => (await import('./operations/get-template')).getTemplate(input, call),
  exportRoster: async (input, call) => (await import('./operations/export-roster')).exportRoster(input, call),
  checkImport: async (input, call) => (await import('./operations/check-import')).checkImport(input, call),
  applyImport,
  listImports,
  getImport,
};
