import { openPage } from '../../../platform/navigate';
import { serverNow } from '../../../platform/clock';
import { Cell, CellGroup } from '../../../ui/cell';
import { keptClaimWords } from '../words/claims';
import { useKeptClaims } from '../storage/claims';

/** Leads to the check-ins that this phone keeps; nothing where there is none. */
export function KeptClaimsCell() {
  const [claim] = useKeptClaims();
  if (!claim) return null;
  const { gatheringId, title } = claim;
  return (
    <CellGroup>
      <Cell
        title={keptClaimWords(claim, serverNow()).title}
        note={title || '离线签到'}
        role="link"
        onTap={() => openPage('member/check-in/index', { gatheringId })}
      />
    </CellGroup>
  );
}
