// Every @ts-expect-error below must be an error: the compiler reports the ones that are not.
import { done, refuse, type Handlers } from '../../../cloudfunctions/src/runtime/handlers';
import type { Contract } from '../../../types/contract';
import type { Input } from '../../../types/operation';

type Identity = Contract['identity'];
type CheckIn = Pick<Contract['attendance'], 'checkIn'>;
type GetMe = Pick<Identity, 'getMe'>;

export const complete: Handlers<GetMe> = {
  async getMe(_input, { now }) {
    return done({ me: null, consent: null, now });
  },
};

// @ts-expect-error a handler is missing
export const missing: Handlers<GetMe> = {};

export const undeclared: Handlers<CheckIn> = {
  // @ts-expect-error a refusal that the contract does not declare
  async checkIn() {
    return refuse('tooTired');
  },
};

export const withoutDetails: Handlers<CheckIn> = {
  // @ts-expect-error a refusal without the facts that go with it
  async checkIn() {
    return refuse('notOpenYet');
  },
};

export const wrongOutput: Handlers<GetMe> = {
  // @ts-expect-error a value that the contract does not promise
  async getMe() {
    return done({ me: null, consent: null });
  },
};

export const unknownField: Handlers<CheckIn> = {
  async checkIn(input) {
    // @ts-expect-error the input has no such field
    void input.openid;
    return refuse('codeExpired');
  },
};

// @ts-expect-error the code is text, so that a leading zero is kept
export const wrongInput: Input<CheckIn['checkIn']> = { gatheringId: 'g', code: 123456 };

export const nullableCaller: Handlers<GetMe> = {
  async getMe(_input, { caller, now }) {
    // @ts-expect-error anyone with an identity may call this, so the caller may be nobody
    void caller.memberId;
    return done({ me: null, consent: null, now });
  },
};

export const wrongDetails: Handlers<CheckIn> = {
  // @ts-expect-error the fact is of another type
  async checkIn() {
    return refuse('notOpenYet', { opensAt: 'noon' });
  },
};
