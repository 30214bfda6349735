import type { Navigation } from './navigation';
import { controlOf, isInside, reachable, saying, shown, textOf, type Shown } from './screen';

const patienceMs = 20_000;
const pauseMs = 10;
/** A hand is slower than this: after a touch the screen has had time to follow. */
const handMs = 40;

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Someone who holds the phone: reads, taps, types, goes back. Waits as people do, and gives up after a while. */
export class Person {
  constructor(private readonly at: Navigation) {}

  /** Route of the page on top. */
  page(): string {
    return this.at.top.route;
  }

  /** All words on the screen. */
  text(): string {
    return textOf(this.at.top.view.root);
  }

  /** Waits until the words are on the screen. */
  async waitForText(wanted: string | RegExp): Promise<void> {
    await this.until(`words ${String(wanted)}`, () =>
      typeof wanted === 'string' ? this.text().includes(wanted) : wanted.test(this.text()),
    );
  }

  /** Waits for a page to be on top. */
  async waitForPage(route: string): Promise<void> {
    await this.until(`page ${route}`, () => this.page() === route);
  }

  /** Taps what says or is labelled so, as soon as it can be tapped. */
  async tap(label: string): Promise<void> {
    const target = await this.find(`"${label}" to tap`, all => {
      const controls = [...new Set(saying(all, label).map(controlOf))].filter(({ disabled }) => !disabled);
      // A heading may say the same as the button below it.
      const buttons = controls.filter(({ role }) => role !== '');
      return buttons.length > 0 ? buttons : controls;
    });
    this.fire(target, 'tap', { x: 0, y: 0 }, true);
    await pause(handMs);
  }

  /** Types into the field with this label or placeholder, in place of what stands there. */
  async type(label: string, value: string): Promise<void> {
    const field = await this.find(`field "${label}"`, all =>
      all.filter(
        ({ tag, label: has, placeholder, disabled }) =>
          /^(input|textarea)$/.test(tag) && !disabled && (has === label || placeholder === label),
      ),
    );
    const limit = Number(field.node.data.maxlength ?? 140);
    const typed = limit < 0 ? value : value.slice(0, limit);
    this.fire(field, 'focus', { value: '', height: 0 });
    this.fire(field, 'input', { value: typed, cursor: typed.length, keyCode: 0 });
    this.fire(field, 'blur', { value: typed, cursor: typed.length });
    await pause(handMs);
  }

  /** Taps WeChat's own button for the phone number, and answers the question that WeChat then puts. */
  async givePhone(label: string, answer: { readonly code: string } | 'declined'): Promise<void> {
    const button = await this.find(`phone button "${label}"`, all =>
      saying(all, label)
        .map(controlOf)
        .filter(({ tag, node }) => tag === 'button' && node.data.openType === 'getPhoneNumber'),
    );
    const detail =
      answer === 'declined'
        ? { errMsg: 'getPhoneNumber:fail user deny' }
        : { errMsg: 'getPhoneNumber:ok', code: answer.code };
    this.fire(button, 'getphonenumber', detail);
    await pause(handMs);
  }

  /** Chooses in the picker that says so: a date, a time, or one of its options by its words. */
  async choose(label: string, value: string): Promise<void> {
    const picker = await this.find(`picker "${label}"`, all =>
      saying(all, label)
        .map(one => all.find(other => other.tag === 'picker' && (isInside(one, other) || isBeside(other, one))))
        .filter(one => one !== undefined),
    );
    const range = picker.node.data.range as readonly unknown[] | undefined;
    const index = picker.node.data.mode === 'selector' ? (range ?? []).indexOf(value) : -1;
    if (picker.node.data.mode === 'selector' && index < 0) throw new Error(`${label} has no option ${value}`);
    this.fire(picker, 'change', { value: index < 0 ? value : index });
    await pause(handMs);
  }

  /** Whether a control that says so is there and can be tapped. */
  canTap(label: string): boolean {
    const all = reachable(shown(this.at.top.view.root));
    return saying(all, label).some(one => !controlOf(one).disabled);
  }

  /** Whether anything on the screen is styled so. */
  hasClass(name: string): boolean {
    return this.at.top.view.root.querySelector(`[class~="${name}"]`) !== null;
  }

  /** Touches one of the tabs at the foot. */
  async openTab(route: string): Promise<void> {
    await this.at.apis.switchTab({ url: `/${route}` });
  }

  /** Goes back by the arrow of the navigation bar, or the phone's own gesture. */
  async back(): Promise<void> {
    await this.at.apis.navigateBack({});
  }

  /** Scrolls to the end of the page. */
  scrollToEnd(): void {
    this.at.tell('onReachBottom');
  }

  /** Waits until something is so; says what it was waiting for, and what is on the screen, when it never is. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`waited for ${what}, but ${this.page()} shows:\n${this.text()}`);
      await pause(pauseMs);
    }
  }

  private async find(what: string, search: (all: readonly Shown[]) => readonly Shown[]): Promise<Shown> {
    let found: readonly Shown[] = [];
    await this.until(`${what}, just one`, () => {
      found = search(reachable(shown(this.at.top.view.root)));
      return found.length === 1;
    });
    return found[0] as Shown;
  }

  private fire(target: Shown, type: string, detail: unknown, bubbles = false): void {
    const before = this.at.top.view.events;
    const { view } = this.at.top;
    view.dispatch(target.node, type, detail, bubbles);
    if (type === 'tap' && view.events === before) throw new Error(`nothing listens to a tap on "${target.text}"`);
  }
}

/** Whether a label stands in the same part of the form as the picker. */
const isBeside = (picker: Shown, label: Shown) => label.parent !== undefined && isInside(picker, label.parent);
