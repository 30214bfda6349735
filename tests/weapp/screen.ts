import type { ExparserElement, ExparserNode } from './view-realm';

/** An element as a person meets it: words, a label, a role. */
export interface Shown {
  readonly node: ExparserNode;
  readonly tag: string;
  readonly role: string;
  readonly label: string;
  readonly placeholder: string;
  /** Words on it and inside it. */
  readonly text: string;
  readonly disabled: boolean;
  readonly parent: Shown | undefined;
}

const word = (value: unknown) => (typeof value === 'string' ? value : '');
const plain = (text: string) => text.replace(/\s+/g, '');

/** Everything on the page, outermost first. */
export function shown(root: ExparserElement): Shown[] {
  const found: Shown[] = [];
  const walk = (element: ExparserElement, parent: Shown | undefined) => {
    const node = element.__wxElement;
    let self = parent;
    if (node && element.tagName.startsWith('WX-')) {
      const { data } = node;
      self = {
        node,
        tag: element.tagName.slice(3).toLowerCase(),
        role: word(data.ariaRole),
        label: word(data.ariaLabel),
        placeholder: word(data.placeholder),
        text: plain(element.textContent ?? ''),
        disabled: data.disabled === true || data.ariaDisabled === 'true' || parent?.disabled === true,
        parent,
      };
      found.push(self);
    }
    for (const child of element.children) walk(child as ExparserElement, self);
  };
  walk(root, undefined);
  return found;
}

/** The words of the page, one line for each block of it. */
export function textOf(root: ExparserElement): string {
  const lines: string[] = [''];
  const walk = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) {
      lines.push(`${lines.pop() ?? ''}${node.textContent ?? ''}`);
      return;
    }
    const ends = node.nodeName === 'WX-TEXT' ? ' ' : node.nodeName === 'VIRTUAL' ? '' : '\n';
    if (ends === '\n') lines.push('');
    node.childNodes.forEach(walk);
    if (ends === '\n') lines.push('');
    else lines.push(`${lines.pop() ?? ''}${ends}`);
  };
  walk(root);
  return lines
    .map(line => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** What can be reached: a dialog covers everything else. */
export function reachable(all: readonly Shown[]): readonly Shown[] {
  const dialog = all.findLast(({ role }) => role === 'dialog');
  return dialog ? all.filter(one => isInside(one, dialog)) : all;
}

/** The innermost elements that say just this, or, where there are none, that say this among other words. */
export function saying(all: readonly Shown[], wanted: string): Shown[] {
  const text = plain(wanted);
  const says = (test: (has: string) => boolean) =>
    innermost(all.filter(one => test(plain(one.label)) || test(one.text)));
  const exactly = says(has => has === text);
  return exactly.length > 0 ? exactly : says(has => has.includes(text));
}

/** Of the elements, those that have none of the others inside. */
function innermost(elements: readonly Shown[]): Shown[] {
  const outer = new Set<Shown>();
  for (const element of elements) for (let up = element.parent; up; up = up.parent) outer.add(up);
  return elements.filter(element => !outer.has(element));
}

/** Whether `one` is `other`, or inside it. */
export function isInside(one: Shown, other: Shown): boolean {
  for (let up: Shown | undefined = one; up; up = up.parent) if (up === other) return true;
  return false;
}

/** The control that an element belongs to: itself or what is around it. */
export function controlOf(element: Shown): Shown {
  for (let up: Shown | undefined = element; up; up = up.parent) if (up.role || up.tag !== 'view') return lifted(up);
  return element;
}

/** Texts and pictures are no controls: what holds them may be. */
function lifted(element: Shown): Shown {
  if (element.role || !['text', 'image'].includes(element.tag)) return element;
  return element.parent ? controlOf(element.parent) : element;
}
