import type { Contract } from '../../../../types/contract';

type Names<A extends keyof Contract> = readonly (keyof Contract[A])[];

/** Operations that are declared and have no handler yet, by area: `notFound` to everyone. Whoever builds one takes it out. */
export const unbuilt = {
  roster: ['getTemplate', 'exportRoster', 'checkImport', 'applyImport', 'listImports', 'getImport'],
} as const satisfies { readonly [A in keyof Contract]?: Names<A> };

type Unbuilt = typeof unbuilt;
type UnbuiltIn<A> = A extends keyof Unbuilt ? Unbuilt[A][number] : never;

/** The part of the contract that has handlers. */
export type Built = { readonly [A in keyof Contract]: Omit<Contract[A], UnbuiltIn<A>> };
