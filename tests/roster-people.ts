import { type Product } from './emulated-product';
import type { PersonDetails } from '../types/membership';
import { valueOf } from './answers';
import { openidOf } from './small-organisation';
import { dayOf } from '../cloudfunctions/src/domain/local-time';

/** Administrator of the first unit. */
export const ofUnit = openidOf('M210');
/** Administrator of everything; needs `seedCommitteeAdministrator`. */
export const ofAll = openidOf('M999');
export const dayMs = 86_400_000;
export const today = dayOf(Date.now());

export const details = (over: Partial<PersonDetails> = {}): PersonDetails => ({
  name: '宁静',
  gender: 'female',
  title: '主任',
  standing: 'full',
  duty: null,
  phone: '13800004321',
  officePhone: null,
  email: null,
  wecom: null,
  group: '一组',
  joinedAt: null,
  ...over,
});

let made = 0;
export const newId = () => `change${String(++made).padStart(12, '0')}`;

/** How a change names the person that it is about. */
export const aim = ({ memberId, version }: { memberId: string; version: number }, orgUnitId = 'B1') => ({
  orgUnitId,
  memberId,
  basedOn: version,
  changeId: newId(),
});

/** What tests do with the roster of a product. */
export function rosterOf(product: Product) {
  return {
    /** Somebody new in a branch, since a hundred days ago. */
    async newcomer(orgUnitId = 'B1', over: Partial<PersonDetails> = {}) {
      const on = today - 100 * dayMs;
      const input = { orgUnitId, changeId: newId(), no: `n${++made}`, on, details: details(over) };
      return valueOf(await product.call(ofAll, 'membership', 'add', input)).record;
    },

    bind: (memberId: string) => product.seed('accounts', [{ _id: openidOf(memberId), memberId, boundAt: 0 }]),

    /** Whether a WeChat identity is that of somebody on the roster. */
    isKnown: async (openid: string) => valueOf(await product.call(openid, 'identity', 'getMe', {})).me !== null,

    /** The history of a person. */
    journal: async (memberId: string) =>
      valueOf(await product.call(ofAll, 'membership', 'listChanges', { orgUnitId: 'C', memberId, importId: null }))
        .items,

    branch: async (orgUnitId: string) =>
      valueOf(await product.call(ofAll, 'membership', 'listBranchRoster', { orgUnitId })).items,
  };
}
