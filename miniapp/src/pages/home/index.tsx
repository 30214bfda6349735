import { Screen } from '../../ui/screen';
import { useMe } from '../../features/identity/use-me';

export default function HomePage() {
  const me = useMe();
  return <Screen query={me}>{me.value?.name}</Screen>;
}
