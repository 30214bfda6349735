import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ChoiceStrip } from '../../features/contacts/components/choice-strip';
import { PersonRow } from '../../features/contacts/components/person-row';
import type { PeoplePage } from '../../features/contacts/queries/directory';
import {
  filterPeople,
  indexLetters,
  inGroupOrder,
  neededFor,
  type PeopleFilter,
} from '../../features/contacts/view/people';
import type { Pages } from '../../platform/use-pages';
import { useDrawn } from '../../ui/use-drawn';
import { CellGroup } from '../../ui/cell';
import { Empty } from '../../ui/empty';
import { MoreButton } from '../../ui/more-button';
import './branch-people.scss';

interface BranchPeopleProps {
  readonly page: PeoplePage;
  readonly pages: Pages<PeoplePage>;
}

const everyone: PeopleFilter = { letter: '', group: '' };

/** How many of the people must be there to show those of a filter. */
const neededBy = ({ letter, group }: PeopleFilter, { letters, people }: PeoplePage) =>
  letter ? neededFor(letters, people, letter) : group ? people : 0;

/** The people of a branch: all of them, or those of a letter and a group. */
export function BranchPeople({ page, pages }: BranchPeopleProps) {
  const [filter, setFilter] = useState(everyone);
  useReadUpTo(neededBy(filter, page), pages);
  const letters = indexLetters(page.letters, page.people);
  const people = filterPeople(pages.items, filter);
  const readMore = pages.hasMore && !pages.moreFailure ? pages.more : undefined;
  const list = useDrawn(people, `${filter.letter} ${filter.group}`, readMore);
  const unit = page.items[0]?.unit.name ?? '';
  return (
    <View>
      <View className="branch-people__head">
        <Text className="branch-people__name">{page.branch.name}</Text>
        <Text className="branch-people__line">{[unit, `${page.people} 人`].filter(Boolean).join(' · ')}</Text>
      </View>
      {letters.length > 0 && (
        <ChoiceStrip
          label="按姓氏首字母查看"
          options={letters.map(letter => ({ value: letter, text: letter }))}
          value={filter.letter}
          onChange={letter => setFilter({ ...filter, letter })}
        />
      )}
      {page.groups.length > 0 && (
        <ChoiceStrip
          label="按党小组查看"
          options={inGroupOrder(page.groups).map(({ name, people }) => ({ value: name, text: `${name}（${people}）` }))}
          value={filter.group}
          onChange={group => setFilter({ ...filter, group })}
        />
      )}
      <View className="branch-people__list">
        {list.shown.length === 0 && !pages.hasMore ? (
          <Empty mark="无" title="没有符合的人" text="请换个字母或党小组再看。" />
        ) : (
          <CellGroup>
            {list.shown.map(person => (
              <PersonRow key={person.memberId} person={person} />
            ))}
          </CellGroup>
        )}
      </View>
      {(list.hasMore || pages.hasMore) && (
        <MoreButton
          loading={pages.loadingMore}
          failure={pages.moreFailure}
          onTap={list.hasMore ? list.more : pages.more}
        />
      )}
    </View>
  );
}

/** Reads on until the first so many people are there. */
function useReadUpTo(needed: number, { items, hasMore, loadingMore, moreFailure, more }: BranchPeopleProps['pages']) {
  const wanted = items.length < needed && hasMore && !loadingMore && !moreFailure;
  useEffect(() => {
    if (wanted) more();
  });
}
