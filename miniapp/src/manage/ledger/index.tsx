import { useRouter } from '@tarojs/taro';
import { useLedgers } from '../../features/ledger/queries';
import { serverNow } from '../../platform/clock';
import { Screen } from '../../ui/screen';
import { LedgerBoard } from './ledger-board';

export default function LedgerPage() {
  const { orgUnitId = '' } = useRouter().params;
  const query = useLedgers(orgUnitId);
  return (
    <Screen query={query}>
      {query.value && (
        <LedgerBoard orgUnitId={orgUnitId} ledgers={query.value.items} now={serverNow()} reload={query.reload} />
      )}
    </Screen>
  );
}
