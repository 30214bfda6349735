import type { SignUpPlan } from '../../../../../types/gathering-plan';

export type Quotas = SignUpPlan['quotas'];

/** What the seats by branch come to, beside the seats in all; `capacity` as typed. */
export function quotaWords(quotas: Quotas, capacity: string): string {
  if (quotas.length === 0) return '不设上限：各支部按报名先后使用名额。';
  const sum = quotas.reduce((seats, one) => seats + one.seats, 0);
  const all = Number(capacity);
  const others = '未列出的支部不设上限。';
  if (!capacity.trim()) return `上限合计 ${sum} 人。${others}`;
  if (sum > all) return `上限合计 ${sum} 人，多于总名额 ${all} 人：总名额报满即止，先报先得。${others}`;
  if (sum < all) return `上限合计 ${sum} 人，总名额 ${all} 人：余下 ${all - sum} 个名额只能由未列出的支部使用。`;
  return `上限合计 ${sum} 人，与总名额一致。${others}`;
}

/** Who stays seated where fewer seats are typed than are taken; null where nobody is concerned. */
export function seatsKeptWords(seated: readonly string[], capacity: string): string | null {
  const seats = Number(capacity);
  if (!capacity.trim() || !(seats >= 1) || seats >= seated.length) return null;
  const shown = seated.slice(0, 10).join('、');
  const names = seated.length > 10 ? `${shown}等` : shown;
  return `${names} ${seated.length} 人已报上名，名额改为 ${seats} 后全部保留；有人取消、少于 ${seats} 人时才会递补。如需取消某位同志，请在报名名单中办理并说明原因。`;
}
