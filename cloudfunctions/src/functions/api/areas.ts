import type { Contract } from '../../../../types/contract';
import type { LazyAreas } from '../../runtime/dispatch';

/** Every area, read when the first of its operations is called: an instance starts without those that nobody asks for. */
export const areas: LazyAreas<Contract> = {
  identity: async () => ({
    contract: (await import('../../../../types/identity')).identity,
    handlers: (await import('../../areas/identity/handlers')).identity,
  }),
  roles: async () => ({
    contract: (await import('../../../../types/roles')).roles,
    handlers: (await import('../../areas/roles/handlers')).roles,
  }),
  organisation: async () => ({
    contract: (await import('../../../../types/organisation')).organisation,
    handlers: (await import('../../areas/organisation/handlers')).organisation,
  }),
  membership: async () => ({
    contract: (await import('../../../../types/membership')).membership,
    handlers: (await import('../../areas/membership/handlers')).membership,
  }),
  roster: async () => ({
    contract: (await import('../../../../types/roster')).roster,
    handlers: (await import('../../areas/roster/handlers')).roster,
  }),
  gatherings: async () => ({
    contract: (await import('../../../../types/gatherings')).gatherings,
    handlers: (await import('../../areas/gatherings/handlers')).gatherings,
  }),
  signUps: async () => ({
    contract: (await import('../../../../types/sign-ups')).signUps,
    handlers: (await import('../../areas/sign-ups/handlers')).signUps,
  }),
  leaves: async () => ({
    contract: (await import('../../../../types/leaves')).leaves,
    handlers: (await import('../../areas/leaves/handlers')).leaves,
  }),
  attachments: async () => ({
    contract: (await import('../../../../types/attachments')).attachments,
    handlers: (await import('../../areas/attachments/handlers')).attachments,
  }),
  attendance: async () => ({
    contract: (await import('../../../../types/attendance')).attendance,
    handlers: (await import('../../areas/attendance/handlers')).attendance,
  }),
  guests: async () => ({
    contract: (await import('../../../../types/guests')).guests,
    handlers: (await import('../../areas/attendance/handlers')).guests,
  }),
  minutes: async () => ({
    contract: (await import('../../../../types/minutes')).minutes,
    handlers: (await import('../../areas/minutes/handlers')).minutes,
  }),
  calendar: async () => ({
    contract: (await import('../../../../types/calendar')).calendar,
    handlers: (await import('../../areas/calendar/handlers')).calendar,
  }),
  records: async () => ({
    contract: (await import('../../../../types/records')).records,
    handlers: (await import('../../areas/attendance/handlers')).records,
  }),
  ledger: async () => ({
    contract: (await import('../../../../types/ledger')).ledger,
    handlers: (await import('../../areas/ledger/handlers')).ledger,
  }),
  statistics: async () => ({
    contract: (await import('../../../../types/statistics')).statistics,
    handlers: (await import('../../areas/statistics/handlers')).statistics,
  }),
  claims: async () => ({
    contract: (await import('../../../../types/claims')).claims,
    handlers: (await import('../../areas/attendance/handlers')).claims,
  }),
  checkOuts: async () => ({
    contract: (await import('../../../../types/check-outs')).checkOuts,
    handlers: (await import('../../areas/attendance/handlers')).checkOuts,
  }),
  study: async () => ({
    contract: (await import('../../../../types/study')).study,
    handlers: (await import('../../areas/attendance/handlers')).study,
  }),
  reminders: async () => ({
    contract: (await import('../../../../types/reminders')).reminders,
    handlers: (await import('../../areas/reminders/handlers')).reminders,
  }),
  contacts: async () => ({
    contract: (await import('../../../../types/contacts')).contacts,
    handlers: (await import('../../areas/contacts/handlers')).contacts,
  }),
  privacy: async () => ({
    contract: (await import('../../../../types/privacy')).privacy,
    handlers: (await import('../../areas/privacy/handlers')).privacy,
  }),
};
