import type { Contract } from '../../../../types/contract';
import type { Handlers } from '../../runtime/handlers';
import { getFigures } from './operations/get-figures';
import { getGatheringFigures } from './operations/get-gathering-figures';
import { listSheetFigures } from './operations/list-sheet-figures';

export const statistics: Handlers<Contract['statistics']> = {
  getFigures,
  listSheetFigures,
  getGatheringFigures,
  // Files are written by packages that no other operation needs.
  exportFigures: async (input, call) => (await import('./operations/export-figures')).exportFigures(input, call),
};
