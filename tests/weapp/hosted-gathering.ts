import { valueOf } from '../answers';
import type { Product } from '../emulated-product';
import { publishGathering } from '../publish-gathering';
import { openPlan, type SamplePlan } from '../sample-plan';
import { readShownCode } from '../shown-code';
import { openidOf } from '../small-organisation';

const secretary = openidOf('M100');

/** A published gathering of the first branch, made and steered on the server as its secretary does it elsewhere. */
export async function hostGathering(product: Product, plan: SamplePlan = openPlan(Date.now())) {
  const gatheringId = await publishGathering(product, plan);

  return {
    gatheringId,

    /** The six digits on the secretary's screen, and what its QR picture says. */
    async shownCode(): Promise<{ code: string; qrText: string }> {
      const { run } = valueOf(await product.call(secretary, 'attendance', 'listCodes', { gatheringId }));
      const code = await readShownCode(product, gatheringId);
      return { code, qrText: `${run.qrPrefix}${code}` };
    },

    /** Six digits that are not, and were not lately, on the screen. */
    async wrongCode(): Promise<string> {
      const { code } = await this.shownCode();
      return String((Number(code) + 500_000) % 1_000_000).padStart(6, '0');
    },

    /** Moves the check-in window, as time would. */
    async moveWindow(minutes: number): Promise<void> {
      const shift = (at: number) => at + minutes * 60_000;
      const { opensAt, lateAfter, closesAt } = plan.checkIn;
      const checkIn = { opensAt: shift(opensAt), lateAfter: shift(lateAfter), closesAt: shift(closesAt) };
      await product.database.collection('gatherings').doc(gatheringId).update({ checkIn });
    },

    rollCall: async () =>
      valueOf(await product.call(secretary, 'attendance', 'getRollCall', { gatheringId, branchId: 'B1' })),
  };
}
