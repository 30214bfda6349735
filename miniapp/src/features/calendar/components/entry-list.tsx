import { Text, View } from '@tarojs/components';
import type { CalendarEntry } from '../../../../../types/calendar';
import { openPage } from '../../../platform/navigate';
import { CellGroup } from '../../../ui/cell';
import { formatDayHeading, formatTime } from '../../../ui/format-time';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { kindNames } from '../../gatherings/kind-names';
import { byDay, entryWords } from '../view';
import './entry-list.scss';

interface EntryListProps {
  readonly entries: readonly CalendarEntry[];
  /** Names of the hosts by id; shown where there are several. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly now: number;
}

/** Gatherings under the headings of their days. */
export function EntryList({ entries, hosts, now }: EntryListProps) {
  const several = Object.keys(hosts).length > 1;
  return (
    <View>
      {[...byDay(entries)].map(([day, ofDay]) => (
        <View className="entry-list__day" key={day}>
          <Text className="entry-list__heading">{formatDayHeading(day, now)}</Text>
          <CellGroup>
            {ofDay.map(entry => (
              <EntryRow
                key={entry.gatheringId}
                entry={entry}
                host={several ? (hosts[entry.hostId] ?? '') : ''}
                now={now}
              />
            ))}
          </CellGroup>
        </View>
      ))}
    </View>
  );
}

function EntryRow({
  entry,
  host,
  now,
}: {
  readonly entry: CalendarEntry;
  readonly host: string;
  readonly now: number;
}) {
  const words = entryWords(entry, now);
  const open = () => openPage('member/gathering/index', { gatheringId: entry.gatheringId });
  return (
    <Tap className="row entry-list__row" role="link" onTap={open}>
      <View className="entry-list__line">
        <Text className="entry-list__time">{formatTime(entry.startsAt)}</Text>
        <Text className="entry-list__title">{entry.title}</Text>
        <Tag tone={words.tone}>{words.text}</Tag>
      </View>
      <Text className="entry-list__meta">{[host, kindNames[entry.kind], entry.place].filter(Boolean).join(' · ')}</Text>
    </Tap>
  );
}
