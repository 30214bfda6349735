import { Text, View } from '@tarojs/components';
import type { Card } from '../../../../types/contacts';
import { fieldNames, phoneContactOf } from '../../features/contacts/view/people';
import { canSaveContact, saveContact, type PhoneContact } from '../../platform/phone';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { ContactLine } from './contact-line';
import { useReveal } from './use-reveal';
import './contact-lines.scss';

const save = async (contact: PhoneContact) => {
  if (await saveContact(contact)) showToast('已保存到手机通讯录', 'good');
};

/** How a person is reached: each number or address with what can be done with it. */
export function ContactLines({ card }: { readonly card: Card }) {
  const reveal = useReveal(card.memberId);
  const phoneContact = canSaveContact && !card.isSelf ? phoneContactOf(card, reveal.revealed) : null;
  const name = reveal.field ? fieldNames[reveal.field] : '';
  return (
    <Section title="联系方式">
      {card.contacts.length === 0 ? (
        <Text className="contact-lines__none">没有可以查看的联系方式。如有工作需要，请通过所在支部联系。</Text>
      ) : (
        <CellGroup>
          {card.contacts.map(contact => (
            <ContactLine
              key={contact.field}
              contact={contact}
              revealed={reveal.revealed[contact.field]}
              onReveal={() => reveal.ask(contact.field)}
            />
          ))}
        </CellGroup>
      )}
      <View>
        {phoneContact && (
          <View className="contact-lines__save">
            <Button kind="secondary" onTap={() => save(phoneContact)}>
              保存到手机通讯录
            </Button>
          </View>
        )}
      </View>
      <Dialog
        open={reveal.field !== null}
        title={`查看${card.name}的${name}？`}
        text="这次查看会被记录，对方可以看到是谁、在什么时候查看的。请只用于工作联系。"
        confirm="查看"
        busy={reveal.busy}
        problem={reveal.problem}
        onConfirm={reveal.confirm}
        onCancel={reveal.leave}
      />
    </Section>
  );
}
