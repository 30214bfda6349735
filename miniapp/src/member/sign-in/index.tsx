import { useRouter } from '@tarojs/taro';
import { getMe } from '../../features/identity/api';
import { SignInWays } from '../../features/identity/components/sign-in-ways';
import { noticeVersion } from '../../features/identity/view';
import { openTab, restartAt } from '../../platform/navigate';
import { useQuery } from '../../platform/use-query';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { ConsentFirst } from './consent-first';

const home = '/pages/home/index';

/** The first time on this WeChat: what is kept and why, then who one is. */
export default function SignInPage() {
  const asked = decodeURIComponent(useRouter().params.back ?? '');
  const back = asked.startsWith('/') && !asked.startsWith('/member/sign-in') ? asked : home;
  const query = useQuery('signIn', getMe);
  const { me, consent } = query.value ?? {};
  if (me)
    return (
      <Screen
        empty={
          <Empty
            mark="名"
            title={`${me.name}同志，您已登录`}
            text={me.branch.name}
            action={<Button onTap={() => restartAt(back)}>继续</Button>}
          />
        }
      />
    );
  const agreed = consent && consent.version >= noticeVersion;
  return agreed ? (
    <Screen query={query}>
      <SignInWays back={back} />
    </Screen>
  ) : (
    <ConsentFirst query={query} onRefuse={() => openTab('pages/home/index')} />
  );
}
