import { registerComponents } from './components';
import type { LogicRealm } from './logic-realm';
import type { ExparserElement, ExparserNode, Rendered, ViewRealm } from './view-realm';

/** An event as WeChat hands it from the view to the logic. */
export interface ViewEvent {
  readonly type: string;
  readonly detail: unknown;
}

/** One page on the screen: takes the logic's `setData`, gives back the events of those who touch it. */
export class PageView {
  /** Bytes of each `setData`, in their order, those of the page's components included. */
  readonly setDataBytes: number[] = [];
  /** How many events have reached the logic. */
  events = 0;
  private readonly rendered: Rendered;

  constructor(
    private readonly realm: ViewRealm,
    logic: LogicRealm,
    route: string,
    initialData: unknown,
    onEvent: (event: ViewEvent) => void,
  ) {
    const count = () => void (this.events += 1);
    const onSetData = (data: unknown) => this.note(data);
    const id = realm.register(route, {
      usingComponents: registerComponents({ view: realm, logic, onSetData, onEvent: count }, route),
      data: realm.copy(initialData ?? {}),
      methods: {
        eh(event: ViewEvent) {
          count();
          onEvent(event);
        },
      },
    });
    this.rendered = realm.jComponent.create(id);
    this.rendered.attach(realm.document.body);
  }

  setData(data: unknown): void {
    this.note(data);
    this.rendered.setData(this.realm.copy(data));
  }

  get root(): ExparserElement {
    return this.rendered.dom;
  }

  /** How many elements the page shows; pieces of text are not counted, as in WeChat's own audit. */
  get nodes(): number {
    return [...this.root.querySelectorAll('*')].filter(({ tagName }) => tagName !== 'VIRTUAL').length;
  }

  /** Lets something happen to an element, as WeChat would tell it. */
  dispatch(node: ExparserNode, type: string, detail: unknown, bubbles: boolean): void {
    const { Event } = this.realm.exparser;
    const options = {
      bubbles,
      composed: bubbles,
      capturePhase: true,
      extraFields: { touches: [], changedTouches: [] },
    };
    Event.dispatchEvent(node, Event.create(type, this.realm.copy(detail), this.realm.copy(options)));
  }

  close(): void {
    this.rendered.detach();
  }

  private note(data: unknown): void {
    this.setDataBytes.push(Buffer.byteLength(JSON.stringify(data)));
  }
}
