import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';

export default function ContactsPage() {
  return (
    <Screen
      empty={
        <Empty
          mark="录"
          title="通讯录尚未开放"
          text="名册整理好后，您可以在这里按姓名、单位查找同志。电话号码只向工作需要的人显示。"
        />
      }
    />
  );
}
