import { useRouter } from '@tarojs/taro';
import { useOrgUnit } from '../../features/organisation/queries';
import { offersFor } from '../../features/organisation/words';
import { Screen } from '../../ui/screen';
import { Unavailable } from '../../ui/unavailable';
import { AddForm } from './add-form';
import { DissolveForm } from './dissolve-form';
import { MoveForm } from './move-form';
import { RenameForm } from './rename-form';

const forms = { add: AddForm, rename: RenameForm, move: MoveForm, dissolve: DissolveForm };

export default function ReorganisePage() {
  const { orgUnitId = '', task = '' } = useRouter().params;
  const query = useOrgUnit(orgUnitId);
  const seen = query.value;
  if (!seen) return <Screen query={query} />;
  const offered = offersFor(seen).find(offer => offer.task === task);
  if (!offered) return <Unavailable mark="止" title="现在不能这样调整" text="情况可能刚有变化，请返回查看。" />;
  const Form = forms[offered.task];
  return <Form seen={seen} reload={query.reload} />;
}
