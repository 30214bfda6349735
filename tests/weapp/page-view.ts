import { posix } from 'node:path';
import { readJson, type PageConfig } from './dist';
import type { LogicRealm } from './logic-realm';
import type { ExparserElement, ExparserNode, Rendered, ViewRealm } from './view-realm';

/** An event as WeChat hands it from the view to the logic. */
export interface ViewEvent {
  readonly type: string;
  readonly detail: unknown;
}

type OnEvent = (handler: string, event: ViewEvent) => void;

/** One page on the screen: takes the logic's `setData`, gives back the events of those who touch it. */
export class PageView {
  /** Bytes of each `setData`, in their order. */
  readonly setDataBytes: number[] = [];
  /** How many events have reached the logic. */
  events = 0;
  private readonly rendered: Rendered;

  constructor(
    private readonly realm: ViewRealm,
    logic: LogicRealm,
    route: string,
    initialData: unknown,
    onEvent: OnEvent,
  ) {
    const id = realm.register(route, {
      usingComponents: registerComponents(realm, logic, route),
      data: realm.copy(initialData ?? {}),
      methods: {
        eh: (event: ViewEvent) => {
          this.events += 1;
          onEvent('eh', event);
        },
      },
    });
    this.rendered = realm.jComponent.create(id);
    this.rendered.attach(realm.document.body);
  }

  setData(data: unknown): void {
    this.setDataBytes.push(Buffer.byteLength(JSON.stringify(data)));
    this.rendered.setData(this.realm.copy(data));
  }

  get root(): ExparserElement {
    return this.rendered.dom;
  }

  /** How many elements the page shows; pieces of text are not counted, as in WeChat's own audit. */
  get nodes(): number {
    return this.root.querySelectorAll('*').length;
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
}

/** Registers the components that a page or component uses, and theirs. */
function registerComponents(
  realm: ViewRealm,
  logic: LogicRealm,
  user: string,
  registered = new Map<string, string>(),
): Record<string, string> {
  const used = Object.entries(readJson<PageConfig>(`${user}.json`).usingComponents ?? {});
  return Object.fromEntries(
    used.map(([name, to]) => {
      const path = to.startsWith('/') ? to.slice(1) : posix.join(posix.dirname(user), to);
      if (registered.has(path)) return [name, path];
      registered.set(path, path);
      logic.require(path);
      const { properties, methods } = logic.registered.components.get(path) ?? {};
      const eh = (methods as { eh?: unknown } | undefined)?.eh;
      realm.register(path, {
        properties: mapProperties(realm, properties),
        usingComponents: registerComponents(realm, logic, path, registered),
        methods: { eh: (event: ViewEvent) => logic.call(eh, undefined, logic.copy(event)) },
      });
      return [name, path];
    }),
  );
}

/** exparser compares a property's type by identity, so the logic's `Object` has to become the view's. */
function mapProperties(realm: ViewRealm, properties: unknown): Record<string, unknown> {
  const entries = Object.entries(
    (properties ?? {}) as Record<string, { type: { name: string } | null; value: unknown }>,
  );
  return Object.fromEntries(
    entries.map(([name, { type, value }]) => [
      name,
      { type: type && realm.builtIn(type.name), ...(value !== undefined && { value: realm.copy(value) }) },
    ]),
  );
}
