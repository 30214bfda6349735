import type { MemberDocument } from '../records/members/document';

/** Where somebody stands, as far as an audience may name them by it. */
type Standing = Pick<MemberDocument, 'branchId' | 'path'> & Partial<Pick<MemberDocument, 'duty' | 'group'>>;

/**
 * Every key of an audience (see `audienceKey` of the contract) that means somebody who stands there, but for the one that
 * names them.
 */
export function keysOf({ branchId, path, duty, group }: Standing): string[] {
  return [
    ...path,
    ...(duty ? path.map(id => `${id}:branchCommittee`) : []),
    ...(duty === 'secretary' ? path.map(id => `${id}:secretary`) : []),
    ...(group ? [`${branchId}:group:${group}`] : []),
  ];
}

/** The key that names a member of a branch. */
export const memberKey = (branchId: string, memberId: string) => `${branchId}:member:${memberId}`;

/** The key of somebody who is invited to sit in 列席. Only in documents: a plan lists observers by themselves. */
export const observerKey = (memberId: string) => `observer:${memberId}`;

export const isObserverKey = (key: string): boolean => key.startsWith('observer:');

/** The organisation unit that a key is about. */
export const orgUnitOf = (key: string): string => key.split(':', 1)[0] ?? key;

/** The organisation units that an audience is about, each once. */
export const orgUnitsOf = (audience: readonly string[]): string[] => [
  ...new Set(audience.filter(key => !isObserverKey(key)).map(orgUnitOf)),
];

/** The members who are invited to sit in. */
export const observersOf = (audience: readonly string[]): string[] =>
  audience.filter(isObserverKey).map(key => key.slice(observerKey('').length));
