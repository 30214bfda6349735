// Every @ts-expect-error below must be an error: the compiler reports the ones that are not.
import { createDispatch, type LazyAreas } from '../../../cloudfunctions/src/runtime/dispatch';
import { done, type Handlers } from '../../../cloudfunctions/src/runtime/handlers';
import { contract, type Contract } from '../../../types/contract';

declare const areas: LazyAreas<Contract>;
declare const handlers: Handlers<Contract['roles']>;

createDispatch<Contract>(areas);

const { roles, ...others } = areas;
// @ts-expect-error an area is missing
createDispatch<Contract>(others);

const { revoke: _revoke, ...some } = handlers;
// @ts-expect-error a handler is missing
createDispatch<Contract>({ ...others, roles: async () => ({ contract: contract.roles, handlers: some }) });

const swapped = { ...handlers, revoke: handlers.listHolders };
// @ts-expect-error a handler of another operation
createDispatch<Contract>({ ...others, roles: async () => ({ contract: contract.roles, handlers: swapped }) });

// @ts-expect-error an area that is not declared
createDispatch<Contract>({ ...others, roles, prizes: roles });

export const overANode: Pick<Handlers<Contract['roles']>, 'grant'> = {
  // @ts-expect-error a grant that the contract does not promise
  async grant(_input, { orgUnit, caller, now }) {
    // Neither is null: access was decided on them.
    void [orgUnit.path, caller.held];
    return done({ grant: { role: 'auditor' }, now });
  },
};
