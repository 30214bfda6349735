import type { AudienceChoice } from '../../../../../types/scheduling';
import type { PlanForm } from '../forms/plan';

/** Who is expected, as a form has it. */
type Audience = PlanForm['audience'];

/** The keys of an audience. */
export const audienceKeys = (audience: Audience, hostId: string): readonly string[] => audience ?? [hostId];

/** An audience with a part put in or taken out. Everybody needs no parts beside them, and nobody is everybody again. */
export function withKeyToggled(audience: Audience, key: string, hostId: string): readonly string[] {
  const keys = audienceKeys(audience, hostId);
  if (key === hostId) return [hostId];
  const others = keys.filter(one => one !== key && one !== hostId);
  const next = keys.includes(key) ? others : [...others, key];
  return next.length > 0 ? next : [hostId];
}

type Names = Readonly<Record<string, string>>;

/** What one key is called, however it came into the form. */
export function audienceKeyName(key: string, hostId: string, names: Names, choices: readonly AudienceChoice[]): string {
  const offered = choices.find(choice => choice.key === key)?.name;
  return offered ?? names[key] ?? (key === hostId ? '全体党员' : '已选人员');
}

/** An audience in words: all of it, or how many more there are. */
export function audienceWords(names: readonly string[], atMost = 4): string {
  const shown = names.slice(0, atMost).join('、');
  return names.length > atMost ? `${shown}等 ${names.length} 项` : shown;
}
