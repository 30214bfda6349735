// Every @ts-expect-error below must be an error: the compiler reports the ones that are not.
import { createDispatch } from '../../../cloudfunctions/src/runtime/dispatch';
import { done, type Handlers } from '../../../cloudfunctions/src/runtime/handlers';
import { contract, type Contract } from '../../../types/contract';

declare const handlers: { readonly [A in keyof Contract]: Handlers<Contract[A]> };

createDispatch(contract, handlers);

const { roles, ...others } = handlers;
// @ts-expect-error an area is missing
createDispatch(contract, others);

const { revoke: _revoke, ...some } = roles;
// @ts-expect-error a handler is missing
createDispatch(contract, { ...others, roles: some });

// @ts-expect-error a handler of another operation
createDispatch(contract, { ...others, roles: { ...roles, revoke: roles.listHolders } });

// @ts-expect-error an area that is not declared
createDispatch(contract, { ...others, roles, prizes: roles });

export const overANode: Pick<Handlers<Contract['roles']>, 'grant'> = {
  // @ts-expect-error a grant that the contract does not promise
  async grant(_input, { orgUnit, caller, now }) {
    // Neither is null: access was decided on them.
    void [orgUnit.path, caller.held];
    return done({ grant: { role: 'auditor' }, now });
  },
};
