import { posix } from 'node:path';
import { readJson, type PageConfig } from './dist';
import type { LogicRealm } from './logic-realm';
import type { ViewRealm } from './view-realm';

/** Where a page's own components live, and who counts what is sent to them. */
export interface Place {
  readonly view: ViewRealm;
  readonly logic: LogicRealm;
  readonly onSetData: (data: unknown) => void;
  readonly onEvent: () => void;
}

/** The view's half of a component, as the framework hands it to life-cycle functions. */
interface ViewInstance {
  readonly data: unknown;
  setData(data: unknown): void;
}

interface Definition {
  readonly properties?: Readonly<
    Record<string, { readonly type: { readonly name: string } | null; readonly value: unknown }>
  >;
  readonly methods?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly attached?: unknown;
  readonly detached?: unknown;
}

/** Registers the components that a page or component uses, and theirs. Answers their ids by tag. */
export function registerComponents(place: Place, user: string, known = new Set<string>()): Record<string, string> {
  const { view, logic } = place;
  const used = Object.entries(readJson<PageConfig>(`${user}.json`).usingComponents ?? {});
  return Object.fromEntries(
    used.map(([tag, to]) => {
      const path = to.startsWith('/') ? to.slice(1) : posix.join(posix.dirname(user), to);
      if (known.has(path)) return [tag, path];
      known.add(path);
      logic.require(path);
      const definition: Definition = logic.registered.components.get(path) ?? {};
      view.register(path, {
        properties: propertiesOf(view, definition),
        usingComponents: registerComponents(place, path, known),
        options: { virtualHost: definition.options?.virtualHost === true },
        ...halves(place, definition),
      });
      return [tag, path];
    }),
  );
}

/** Ties each view half of a component to a logic half of its own. */
function halves({ view, logic, onSetData, onEvent }: Place, definition: Definition) {
  const logicOf = new WeakMap<ViewInstance, Record<string, unknown>>();
  const half = (instance: ViewInstance): Record<string, unknown> => {
    const made = logicOf.get(instance) ?? {
      ...definition.methods,
      data: logic.copy(instance.data),
      setData(data: unknown, done?: unknown) {
        onSetData(data);
        instance.setData(view.copy(data));
        setImmediate(() => logic.call(done, made));
      },
    };
    logicOf.set(instance, made);
    return made;
  };
  return {
    attached(this: ViewInstance) {
      logic.call(definition.attached, half(this));
    },
    detached(this: ViewInstance) {
      logic.call(definition.detached, half(this));
    },
    methods: {
      eh(this: ViewInstance, event: unknown) {
        onEvent();
        logic.call(definition.methods?.eh, half(this), logic.copy(event));
      },
    },
  };
}

/** The framework compares a property's type by identity, so the logic's `Object` has to become the view's. */
function propertiesOf(view: ViewRealm, { properties = {} }: Definition): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { type, value }]) => [
      name,
      { type: type && view.builtIn(type.name), ...(value !== undefined && { value: view.copy(value) }) },
    ]),
  );
}
