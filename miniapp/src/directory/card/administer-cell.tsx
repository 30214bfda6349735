import type { Card } from '../../../../types/contacts';
import { openPage } from '../../platform/navigate';
import { Cell, CellGroup } from '../../ui/cell';

/** Leads whoever keeps the roster to what it says of this person. */
export function AdministerCell({ card }: { readonly card: Card }) {
  const open = () =>
    openPage('administration/person/index', { orgUnitId: card.branch.orgUnitId, memberId: card.memberId });
  return (
    <CellGroup className="card-page__part">
      <Cell title="管理此人" note="花名册资料、调整支部、转出" role="link" onTap={open} />
    </CellGroup>
  );
}
