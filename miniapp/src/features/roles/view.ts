import type { RoleGrantView, RoleHolder } from '../../../../types/roles';

/** Those grants that give something now or will. */
export const currentGrants = ({ grants }: Pick<RoleHolder, 'grants'>): readonly RoleGrantView[] =>
  grants.filter(({ state }) => state === 'inForce' || state === 'notYet');
