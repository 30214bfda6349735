import { Text, View } from '@tarojs/components';
import type { CalendarEntry } from '../../../../../types/calendar';
import { openPage } from '../../../platform/navigate';
import { CellGroup } from '../../../ui/cell';
import { formatDayHeading, formatTime } from '../../../ui/format-time';
import { MoreButton } from '../../../ui/more-button';
import { Tag } from '../../../ui/tag';
import { Tap } from '../../../ui/tap';
import { useDrawn } from '../../../ui/use-drawn';
import { kindNames } from '../../gatherings/words/kinds';
import { byDay, type EntryStates, type StateTag } from '../view/entries';
import '../../../ui/time-row.scss';
import './entry-list.scss';

interface EntryListProps<E extends CalendarEntry> {
  readonly entries: readonly E[];
  /** Names of the hosts by id; shown where there are several. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly wordsOf: EntryStates<E>['wordsOf'];
  readonly now: number;
}

/** Gatherings under the headings of their days. */
export function EntryList<E extends CalendarEntry>({ entries, hosts, wordsOf, now }: EntryListProps<E>) {
  const several = Object.keys(hosts).length > 1;
  const list = useDrawn(entries, entries[0]?.gatheringId ?? '');
  return (
    <View>
      {[...byDay(list.shown)].map(([day, ofDay]) => (
        <View className="entry-list__day" key={day}>
          <Text className="entry-list__heading">{formatDayHeading(day, now)}</Text>
          <CellGroup>
            {ofDay.map(entry => (
              <EntryRow
                key={entry.gatheringId}
                entry={entry}
                host={several ? (hosts[entry.hostId] ?? '') : ''}
                words={wordsOf(entry, now)}
              />
            ))}
          </CellGroup>
        </View>
      ))}
      <View>{list.hasMore && <MoreButton loading={false} failure={undefined} onTap={list.more} />}</View>
    </View>
  );
}

interface EntryRowProps {
  readonly entry: CalendarEntry;
  readonly host: string;
  readonly words: StateTag;
}

function EntryRow({ entry, host, words }: EntryRowProps) {
  const open = () => openPage('member/gathering/index', { gatheringId: entry.gatheringId });
  return (
    <Tap className="time-row" role="link" onTap={open}>
      <Text className="time-row__time">{formatTime(entry.startsAt)}</Text>
      <View className="time-row__main">
        <Text className="time-row__title">{entry.title}</Text>
        <Text className="time-row__meta">{[host, kindNames[entry.kind], entry.place].filter(Boolean).join(' · ')}</Text>
      </View>
      <Tag tone={words.tone}>{words.text}</Tag>
    </Tap>
  );
}
