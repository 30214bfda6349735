import { Text, View } from '@tarojs/components';
import { OfflineNote } from '../../features/contacts/components/offline-note';
import type { KeptPerson } from '../../features/contacts/view/unit-package';
import { dutyNames } from '../../features/identity/words/member';
import { CellGroup, Cell } from '../../ui/cell';
import { ContactLine } from './contact-line';
import '../../ui/person-card.scss';
import './card-head.scss';

interface KeptCardProps {
  readonly person: KeptPerson;
  readonly at: number;
}

const nothing = () => undefined;

/** What the phone has kept of somebody of the own unit, while the network is gone. */
export function KeptCard({ person, at }: KeptCardProps) {
  const { name, title, duty, officePhone } = person;
  // A masked number could not be revealed now.
  const dialled = officePhone?.includes('*') ? null : officePhone;
  return (
    <View>
      <OfflineNote at={at} />
      <View className="person-card">
        <View className="person-card__who">
          <Text className="card-head__name">{name}</Text>
          <Text className="card-head__title">
            {[duty && `支部${dutyNames[duty]}`, title].filter(Boolean).join(' · ')}
          </Text>
        </View>
      </View>
      <CellGroup className="card-page__part">
        {dialled && (
          <ContactLine
            contact={{ field: 'officePhone', level: 'shown', value: dialled }}
            revealed={undefined}
            onReveal={nothing}
          />
        )}
        <Cell title={person.branch.name} note="所在支部" />
        <Cell title={person.unit.name} note="所在单位" />
      </CellGroup>
    </View>
  );
}
