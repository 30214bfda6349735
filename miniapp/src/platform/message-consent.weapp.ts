import Taro from '@tarojs/taro';
import type { ConsentAnswer, ConsentChoice } from './message-consent';

/** WeChat's code where the person takes no messages of this mini-program. */
const switchedOff = 20004;

/**
 * Asks for consent to one message of each template, three at most. WeChat asks only on a tap: call it before anything is
 * waited for.
 */
export async function askForConsent(templateIds: readonly string[]): Promise<ConsentAnswer> {
  let answers: Readonly<Record<string, string>>;
  try {
    // Taro's type wants `entityIds`, which is Alipay's.
    const question = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option;
    answers = (await Taro.requestSubscribeMessage(question)) as unknown as typeof answers;
  } catch (thrown) {
    const { errCode } = thrown as { readonly errCode?: number };
    return { is: errCode === switchedOff ? 'switchedOff' : 'notAsked' };
  }
  const kept = await keptChoices();
  const choices = templateIds.flatMap(id => {
    const choice = choiceOf(answers[id]);
    return choice ? [[id, { choice, forGood: kept.has(id) }] as const] : [];
  });
  return { is: 'chosen', choices: new Map(choices) };
}

/** `accept` also comes as `acceptWithAudio` and `acceptWithAlert`. */
function choiceOf(answer: string | undefined): ConsentChoice['choice'] | undefined {
  if (answer?.startsWith('accept')) return 'accept';
  return answer === 'reject' || answer === 'ban' || answer === 'filter' ? answer : undefined;
}

/** The templates about which WeChat does not ask again: the settings list no others. */
async function keptChoices(): Promise<ReadonlySet<string>> {
  try {
    const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true });
    return new Set(Object.keys(subscriptionsSetting?.itemSettings ?? {}));
  } catch {
    return new Set();
  }
}

/** Opens WeChat's settings of this mini-program, where messages are switched on again; only from a tap. */
export async function openMessageSettings(): Promise<void> {
  await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined);
}
