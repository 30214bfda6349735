import { useEffect } from 'react';
import { chosenPerson, hasDemoPeople } from '../platform/demo-person';
import { currentUrl, restartAt } from '../platform/navigate';
import { Button, ButtonRow } from './button';
import { Empty } from './empty';

/** The caller is nobody on the roster. In the preview without a chosen person: goes and asks who is looking. */
export function NotIdentified({ onRetry }: { readonly onRetry: () => unknown }) {
  const mustChoose = hasDemoPeople && !chosenPerson();
  useEffect(() => {
    if (mustChoose) restartAt(signInUrl());
  }, [mustChoose]);
  if (mustChoose) return null;
  return (
    <Empty
      mark="名"
      title="您的微信尚未与党员名册绑定"
      text="请联系所在支部书记办理绑定，办好后点“重新查看”。"
      action={
        <ButtonRow>
          <Button kind="secondary" onTap={onRetry}>
            重新查看
          </Button>
          {hasDemoPeople && (
            <Button kind="quiet" onTap={() => restartAt(signInUrl())}>
              更换演示身份
            </Button>
          )}
        </ButtonRow>
      }
    />
  );
}

/** The page where the viewer of the preview chooses whom to be, coming back to this page afterwards. */
function signInUrl(): string {
  return `/pages/sign-in/index?back=${encodeURIComponent(currentUrl())}`;
}
