import { useState } from 'react';
import { kindNames } from '../../features/gatherings/words/kinds';
import type { Asked } from '../../features/statistics/api';
import { ShareRow } from '../../features/statistics/components/share-row';
import { useSheetFigures } from '../../features/statistics/queries';
import { serverNow } from '../../platform/clock';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { formatDate } from '../../ui/format-time';
import { MoreButton } from '../../ui/more-button';

const firstRows = 5;
const moreRows = 30;

interface SheetFiguresListProps {
  readonly asked: Asked;
  /** Whether the reader may see who was there. */
  readonly mayOpen: boolean;
  /** Then a line is a whole gathering; otherwise one leads to what others it was for. */
  readonly isBranch: boolean;
}

/** Gathering by gathering, latest first: from the numbers to the sheet, for those who keep it. */
export function SheetFiguresList({ asked, mayOpen, isBranch }: SheetFiguresListProps) {
  const { items, hasMore, loadingMore, moreFailure, more } = useSheetFigures(asked);
  const [drawn, setDrawn] = useState(firstRows);
  const now = serverNow();
  if (items.length === 0) return null;
  const { orgUnitId } = asked;
  const openOf = (gatheringId: string, branchId: string) => {
    if (!isBranch) return () => openPage('manage/gathering-figures/index', { orgUnitId, gatheringId });
    return mayOpen ? () => openPage('manage/sheet/index', { gatheringId, branchId }) : undefined;
  };
  const showMore = () => {
    setDrawn(count => count + moreRows);
    if (hasMore && items.length < drawn + moreRows) more();
  };
  return (
    <Section title="各场活动">
      <CellGroup>
        {items.slice(0, drawn).map(({ gatheringId, branchId, branchName, within, kind, title, startsAt, figures }) => (
          <ShareRow
            key={`${gatheringId}:${branchId}`}
            title={title}
            note={[formatDate(startsAt, now), kindNames[kind], ...(isBranch ? [] : [within, branchName])]
              .filter(Boolean)
              .join(' · ')}
            figures={figures}
            onTap={openOf(gatheringId, branchId)}
          />
        ))}
      </CellGroup>
      {(hasMore || items.length > drawn) && <MoreButton loading={loadingMore} failure={moreFailure} onTap={showMore} />}
    </Section>
  );
}
