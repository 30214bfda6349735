import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { isCutOff, useKeptUnit } from '../../features/contacts/storage/unit';
import { useCard } from '../../features/contacts/queries/directory';
import { forgetRecent, addRecent } from '../../features/contacts/storage/recent';
import { ActivationCell } from '../../features/identity/components/activation-cell';
import { useMe } from '../../features/identity/use-me';
import { managedUnits } from '../../features/identity/view';
import { openPage } from '../../platform/navigate';
import { Cell, CellGroup } from '../../ui/cell';
import { Callout } from '../../ui/callout';
import { Screen } from '../../ui/screen';
import { AdministerCell } from './administer-cell';
import { CardHead } from './card-head';
import { ContactLines } from './contact-lines';
import { KeptCard } from './kept-card';
import { LimitCell } from './limit-cell';
import './index.scss';

export default function CardPage() {
  const { memberId = '' } = useRouter().params;
  const query = useCard(memberId);
  const card = query.value?.card;
  const units = managedUnits(useMe().value);
  const arranges = units.some(({ orgUnitId }) => orgUnitId === card?.branch.orgUnitId);
  const vouches = card && !card.isSelf && (arranges || card.administeredFrom !== null);
  useEffect(() => {
    if (card && !card.isSelf) addRecent(card);
  }, [card]);
  const gone = query.failure?.code === 'notFound';
  useEffect(() => {
    if (gone) forgetRecent(memberId);
  }, [gone, memberId]);
  // What can no longer be seen is not shown from before either.
  const shown = gone ? { ...query, state: 'error' as const } : query;
  const kept = useKeptUnit(isCutOff(query));
  const keptPerson = kept?.people.find(person => person.memberId === memberId);
  if (kept && keptPerson)
    return (
      <Screen offlineText="网络已断开">
        <KeptCard person={keptPerson} at={kept.at} />
      </Screen>
    );
  return (
    <Screen query={shown}>
      {card && (
        <View>
          <CardHead card={card} />
          <View className="card-page__part">
            {card.limited && (
              <Callout title="仅限内部查看" text="这位同志的名片只对本支部同志和上级负责人员显示，请勿转发。" />
            )}
          </View>
          <ContactLines card={card} />
          <CellGroup className="card-page__part">
            <Cell
              title={card.branch.name}
              note="所在支部"
              role="link"
              onTap={() => openPage('directory/branch/index', { branchId: card.branch.orgUnitId })}
            />
            <Cell
              title={card.unit.name}
              note="所在单位"
              role="link"
              onTap={() => openPage('directory/unit/index', { orgUnitId: card.unit.orgUnitId })}
            />
            {card.group !== null && <Cell title={card.group} note="党小组" />}
            {card.isSelf && (
              <Cell
                title="谁查看过我的号码"
                note="这是您本人的名片，别人查看号码会留下记录"
                role="link"
                onTap={() => openPage('directory/reveals/index')}
              />
            )}
          </CellGroup>
          {card.administeredFrom !== null && <AdministerCell card={card} />}
          {card.administeredFrom !== null && <LimitCell card={card} orgUnitId={card.administeredFrom} />}
          {vouches && <ActivationCell className="card-page__part" member={card} branchId={card.branch.orgUnitId} />}
        </View>
      )}
    </Screen>
  );
}
