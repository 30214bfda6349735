import './message-question.scss';

export interface AskedTemplate {
  readonly id: string;
  readonly title: string;
}

interface Answered {
  readonly accepted: ReadonlySet<string>;
  readonly forGood: boolean;
}

/**
 * Stands in, in the preview, for what WeChat itself asks before messages. It lies outside the pages, as WeChat's does, and
 * knows nothing of their parts.
 */
export function showQuestion(templates: readonly AskedTemplate[]): Promise<Answered> {
  const shade = element('div', 'message-question');
  const panel = element('div', 'message-question__panel');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', '订阅消息');
  panel.append(
    element('div', 'message-question__from', '清廉云（此处代替微信的询问）'),
    element('div', 'message-question__title', '需要订阅以下消息'),
  );
  const boxes = templates.map(({ title }) => checkbox(title, true));
  const always = checkbox('总是保持以上选择，不再询问', false);
  panel.append(...boxes.map(({ line }) => line), always.line);
  const actions = element('div', 'message-question__actions');
  const cancel = element('button', 'message-question__button', '取消');
  const allow = element('button', 'message-question__button message-question__button--allow', '允许');
  actions.append(cancel, allow);
  panel.append(actions);
  shade.append(panel);
  document.body.append(shade);
  allow.focus();
  return new Promise(resolve => {
    const end = (allowed: boolean) => {
      const accepted = templates.filter((_template, index) => allowed && boxes[index]?.input.checked);
      shade.remove();
      resolve({ accepted: new Set(accepted.map(({ id }) => id)), forGood: always.input.checked });
    };
    cancel.addEventListener('click', () => end(false));
    allow.addEventListener('click', () => end(true));
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function checkbox(text: string, checked: boolean) {
  const line = element('label', 'message-question__line');
  const input = element('input', 'message-question__box');
  input.type = 'checkbox';
  input.checked = checked;
  line.append(input, element('span', '', text));
  return { line, input };
}
