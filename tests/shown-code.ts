import { codeRunFrom } from '../cloudfunctions/src/areas/attendance/rotating-code/rotating-code';
import type { GatheringDocument } from '../cloudfunctions/src/records/gatherings/document';
import type { Product } from './emulated-product';

/** The code that is on the secretary's screen at a time, worked out from the gathering's secret. */
export const shownCode = ({ _id: gatheringId, codeKey }: Pick<GatheringDocument, '_id' | 'codeKey'>, at: number) =>
  codeRunFrom({ gatheringId, codeKey }, { opensAt: 0, closesAt: at + 1 }, at).digits.slice(0, 6);

/** The same of a gathering in the database. */
export async function readShownCode(product: Product, gatheringId: string, at = Date.now()): Promise<string> {
  const { data } = await product.database.collection('gatherings').where({ _id: gatheringId }).get();
  const [gathering] = data as GatheringDocument[];
  if (!gathering) throw new Error(`there is no gathering ${gatheringId}`);
  return shownCode(gathering, at);
}
