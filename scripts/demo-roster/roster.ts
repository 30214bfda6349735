import { planBranches } from './branches';
import { drawPeople } from './people';
import { randomFrom } from './random';
import { writeRoster } from './workbook';

/** How large the roster is to be, and which one of that size. */
export interface RosterSize {
  readonly units: number;
  readonly branches: number;
  readonly members: number;
  readonly seed: number;
}

/** The size of the real organisation. */
export const fullSize: RosterSize = { units: 72, branches: 1526, members: 22_282, seed: 1 };

/** An invented roster as an Excel workbook. The same size and seed give the same bytes. */
export async function demoRoster(size: RosterSize = fullSize): Promise<Uint8Array> {
  const random = randomFrom(size.seed);
  const branches = planBranches(random, size);
  return writeRoster(branches, drawPeople(random, branches));
}
