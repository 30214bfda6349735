import type { MinutesView } from '../../../../types/minutes';
import { Section } from '../../ui/card';
import { Cell, CellGroup } from '../../ui/cell';
import { formatMoment } from '../../ui/format-time';

/** Every version that was confirmed, latest first: by whom, when, and why there was another one. */
export function VersionStories({ minutes, now }: { readonly minutes: MinutesView; readonly now: number }) {
  if (minutes.history.length < 2) return null;
  return (
    <Section title="历次确认">
      <CellGroup>
        {[...minutes.history].reverse().map(({ version, confirmed, amendment }) => (
          <Cell
            key={version}
            title={`第 ${version} 版 · ${confirmed.by} ${formatMoment(confirmed.at, now)} 确认`}
            note={amendment ? `更正原因：${amendment.reason}（${amendment.by}）` : '首次确认'}
          />
        ))}
      </CellGroup>
    </Section>
  );
}
