import * as z from 'zod';
import { clientId, id, instant } from './fields';
import { command, query, roles } from './operation';

/** The member behind the caller's account, as the member may see themself. */
const me = z.object({
  memberId: id,
  name: z.string(),
  title: z.string(),
  /** `probationary` members 预备党员 are expected at gatherings but have no vote. */
  standing: z.enum(['full', 'probationary']),
  branch: z.object({ orgUnitId: id, name: z.string() }),
  /** The unit 单位 that the branch belongs to. */
  unit: z.object({ orgUnitId: id, name: z.string() }),
  /** Held over an organisation unit and everything below it. */
  roles: z.array(
    z.object({
      role: z.enum(roles),
      orgUnitId: id,
      orgUnitName: z.string(),
      /** They stand in for somebody (a name), until (exclusive) …; missing: it is their own. */
      standsIn: z.object({ for: z.string(), until: instant.nullable() }).optional(),
    }),
  ),
});
export type Me = z.output<typeof me>;

/** That this WeChat identity agreed to the privacy notice, and to which version of it. */
const consent = z.object({ version: z.int(), givenAt: instant });
export type Consent = z.output<typeof consent>;

const bound = z.object({ me, now: instant });

/** What binding by either means may be refused for. */
const bindingRefusals = {
  /** The privacy notice comes first: at least this version of it. */
  consentMissing: { version: z.int() },
  /** This WeChat identity is bound already. */
  alreadyBound: { name: z.string() },
};

export const identity = {
  /** Who am I? `me` is null while the WeChat identity is bound to nobody, or the member has left. */
  getMe: query({
    access: { who: 'identified' },
    input: z.object({}),
    output: z.object({ me: me.nullable(), consent: consent.nullable(), now: instant }),
    refusals: {},
  }),

  /** Agrees to the privacy notice as shown. Agreeing again keeps the first time, unless the version is another. */
  giveConsent: command({
    access: { who: 'identified' },
    input: z.object({ version: z.int().min(1).max(999) }),
    output: z.object({ consent, now: instant }),
    refusals: {},
  }),

  /** Takes the consent back, which unbinds. */
  withdrawConsent: command({
    access: { who: 'identified' },
    input: z.object({}),
    output: z.object({ now: instant }),
    refusals: {},
  }),

  /** Binds the WeChat identity to the member with its phone number: `code` is what WeChat's button gave. */
  bindByPhone: command({
    access: { who: 'identified' },
    input: z.object({ code: z.string().min(1).max(200) }),
    output: bound,
    refusals: {
      ...bindingRefusals,
      /** Used before, too old, or of another person: a new tap gives a new one. */
      codeInvalid: {},
      /** Nobody on the roster has the number with this tail. */
      noMatch: { tail: z.string() },
      severalMatches: { tail: z.string() },
      /** The member with this number is bound to another WeChat identity. */
      boundElsewhere: { tail: z.string() },
    },
  }),

  /** Binds by a code from the secretary; a WeChat identity bound to that member before loses access at once. */
  bindByActivation: command({
    access: { who: 'identified' },
    input: z.object({ code: z.string().regex(/^\d{8}$/) }),
    output: bound,
    refusals: {
      ...bindingRefusals,
      /** Wrong, used, replaced or out of date. */
      codeInvalid: { guessesLeft: z.int() },
      tooManyGuesses: { retryAt: instant },
    },
  }),

  /** Makes a code that binds one WeChat identity to a member of the branch, once. It replaces an earlier one. */
  issueActivation: command({
    access: { who: ['secretary', 'administrator'], over: { orgUnit: 'branchId' } },
    input: z.object({ branchId: id, memberId: id, activationId: clientId }),
    output: z.object({ code: z.string().regex(/^\d{8}$/), name: z.string(), expiresAt: instant, now: instant }),
    refusals: {
      notInBranch: {},
      /** The member holds rights that the caller neither holds nor may grant: somebody above has to vouch for them. */
      beyondRights: {},
    },
  }),

  /** Ends the binding of one's own WeChat identity. */
  unbind: command({
    access: { who: 'identified' },
    input: z.object({}),
    output: z.object({ now: instant }),
    refusals: {},
  }),
};
