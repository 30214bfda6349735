import { useEffect } from 'react';
import { chosenPerson, hasDemoPeople } from '../platform/demo-person';
import { currentUrl, openPage, restartAt } from '../platform/navigate';
import { Button, ButtonRow } from './button';
import { Empty } from './empty';

/** The caller is nobody on the roster. In the preview without a chosen person: goes and asks who is looking. */
export function NotIdentified() {
  const mustChoose = hasDemoPeople && !chosenPerson();
  useEffect(() => {
    if (mustChoose) restartAt(choosingUrl());
  }, [mustChoose]);
  if (mustChoose) return null;
  return (
    <Empty
      mark="名"
      title="登录后查看"
      text="第一次使用，请用手机号或激活码与党员名册核对身份。"
      action={
        <ButtonRow>
          <Button onTap={() => openPage('member/sign-in/index', { back: currentUrl() })}>登录</Button>
          {hasDemoPeople && (
            <Button kind="quiet" onTap={() => restartAt(choosingUrl())}>
              更换演示身份
            </Button>
          )}
        </ButtonRow>
      }
    />
  );
}

/** The page where the viewer of the preview chooses whom to be, coming back to this page afterwards. */
function choosingUrl(): string {
  return `/pages/sign-in/index?back=${encodeURIComponent(currentUrl())}`;
}
