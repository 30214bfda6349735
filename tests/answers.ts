/** The value of a call that has to succeed. */
export function valueOf<V>(answer: { readonly ok: true; readonly value: V } | { readonly ok: false }): V {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** The refusal of a call that has to be refused. */
export function refusalOf(answer: { readonly ok: boolean; readonly refusal?: { readonly word: string } }) {
  if (answer.ok || !answer.refusal) throw new Error(JSON.stringify(answer));
  return answer.refusal;
}

/** The failure of a call that has to fail. */
export function failureOf(answer: { readonly ok: boolean; readonly failure?: { readonly code: string } }) {
  if (answer.ok || !answer.failure) throw new Error(JSON.stringify(answer));
  return answer.failure;
}
