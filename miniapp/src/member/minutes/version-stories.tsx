import type { MinutesView } from '../../../../types/minutes';
import { openPage } from '../../platform/navigate';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { formatMoment } from '../../ui/format-time';

/**
 * Every version that was confirmed, latest first: by whom, when, and why there was another one; opened by those who answer
 * for them.
 */
export function VersionStories({ minutes, now }: { readonly minutes: MinutesView; readonly now: number }) {
  const { gatheringId, history, may } = minutes;
  if (history.length === 0 || (history.length === 1 && minutes.state === 'confirmed')) return null;
  return (
    <Section title="历次确认">
      <CellGroup>
        {[...history].reverse().map(({ version, confirmed, amendment }) => (
          <Cell
            key={version}
            title={`第 ${version} 版 · ${confirmed.by} ${formatMoment(confirmed.at, now)} 确认`}
            note={amendment ? `更正原因：${amendment.reason}（${amendment.by}）` : '首次确认'}
            {...(may.readVersions && {
              role: 'link' as const,
              onTap: () => openPage('member/minutes/index', { gatheringId, version: `${version}` }),
            })}
          />
        ))}
      </CellGroup>
    </Section>
  );
}
