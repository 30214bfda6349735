import { chosenPerson } from './demo-person.h5';
import type { ConsentAnswer } from './message-consent';
import { showQuestion, type AskedTemplate } from './message-question';

/** In the preview the emulated cloud stands for WeChat: it knows what was chosen for good, and counts the consents. */
async function tellEmulator<T>(path: string, body: object): Promise<T | undefined> {
  const response = await fetch(`/emulator/messages/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: chosenPerson(), ...body }),
  }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as T) : undefined;
}

/** Asks for consent to one message of each template, as WeChat would. */
export async function askForConsent(templateIds: readonly string[]): Promise<ConsentAnswer> {
  const question = await tellEmulator<{ asked?: AskedTemplate[] }>('questions', { templateIds });
  if (!question?.asked) return { is: 'notAsked' };
  const { asked } = question;
  const { accepted, forGood } =
    asked.length > 0 ? await showQuestion(asked) : { accepted: new Set<string>(), forGood: false };
  const chosen = Object.fromEntries(asked.map(({ id }) => [id, accepted.has(id) ? 'accept' : 'reject']));
  const answer = await tellEmulator<{ choices?: Record<string, 'accept' | 'reject' | 'filter'> }>('consents', {
    templateIds,
    choices: chosen,
    forGood,
  });
  if (!answer?.choices) return { is: 'notAsked' };
  const wasAsked = (id: string) => asked.some(template => template.id === id);
  const choices = Object.entries(answer.choices).map(
    ([id, choice]) => [id, { choice, forGood: choice !== 'filter' && (forGood || !wasAsked(id)) }] as const,
  );
  return { is: 'chosen', choices: new Map(choices) };
}

/** A browser has no such settings. */
export const openMessageSettings = (): Promise<void> => Promise.resolve();
