import type { Finding, Import, Source } from './sources';
import { allImports, isTest } from './sources';

/**
 * The areas of the server from the ground up: an area may import those before it. `docs/architecture.md` says the same and
 * why.
 */
const areaOrder = [
  'attachments',
  'contacts',
  'identity',
  'roles',
  'membership',
  'organisation',
  'roster',
  'attendance',
  'sign-ups',
  'gatherings',
  'calendar',
  'reminders',
  'leaves',
  'minutes',
  'ledger',
  'statistics',
  'privacy',
] as const;

/** More imports from area to area than this are refused: what several areas need belongs into `records` or `domain`. */
const crossAreaLimit = 30;

const areaOf = (path: string): string | null => /^cloudfunctions\/src\/areas\/([^/]+)\//.exec(path)?.[1] ?? null;

/** The imports of product code that lead from one area to another. */
export function crossAreaImports(sources: readonly Source[]): Import[] {
  return allImports(sources.filter(source => areaOf(source.path) !== null && !isTest(source))).filter(
    ({ from, target }) => areaOf(target) !== null && areaOf(from) !== areaOf(target),
  );
}

/** Areas that depend on each other in a circle, each circle once, as a list of names. */
export function areaCircles(imports: readonly Pick<Import, 'from' | 'target'>[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, target } of imports) {
    const [one, other] = [areaOf(from), areaOf(target)];
    if (one !== null && other !== null) next.set(one, (next.get(one) ?? new Set()).add(other));
  }
  const circles = new Map<string, string[]>();
  const follow = (area: string, way: readonly string[]): void => {
    const start = way.indexOf(area);
    if (start >= 0) {
      const circle = way.slice(start);
      circles.set([...circle].sort().join(), circle);
      return;
    }
    for (const other of next.get(area) ?? []) follow(other, [...way, area]);
  };
  for (const area of next.keys()) follow(area, []);
  return [...circles.values()];
}

/** What a document says of the order, if it is not this: it stands as one sentence of names with ` · ` between them. */
export function areaOrderFindings(document: Source): Finding[] {
  const written = document.text.replace(/\s+/g, ' ').includes(`${areaOrder.join(' · ')}.`);
  return written ? [] : [{ path: document.path, says: `has not this order of areas: ${areaOrder.join(' · ')}.` }];
}

/** What is wrong with how areas depend on each other. */
export function areaFindings(sources: readonly Source[]): Finding[] {
  const order: readonly string[] = areaOrder;
  const imports = crossAreaImports(sources);
  const unknown = [...new Set(sources.flatMap(({ path }) => areaOf(path) ?? []))].filter(area => !order.includes(area));
  return [
    ...unknown.map(area => ({
      path: `cloudfunctions/src/areas/${area}`,
      says: 'has no place in the order of areas (scripts/structure/areas.ts)',
    })),
    ...imports.flatMap(({ from, target }) => {
      const [one, other] = [areaOf(from) ?? '', areaOf(target) ?? ''];
      if (target.includes(`/${other}/operations/`))
        return [{ path: from, says: `imports an operation of ${other}: ${target}` }];
      return order.indexOf(other) < order.indexOf(one)
        ? []
        : [{ path: from, says: `imports ${target}, but ${one} stands before ${other} in the order of areas` }];
    }),
    ...(imports.length > crossAreaLimit
      ? [
          {
            path: 'cloudfunctions/src/areas',
            says: `${imports.length} imports from area to area, at most ${crossAreaLimit}`,
          },
        ]
      : []),
  ];
}
