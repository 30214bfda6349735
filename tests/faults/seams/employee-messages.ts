import type { EmployeeAnswer } from '../../../cloudfunctions/src/areas/reminders/rules/employee-reply';
import type { Body, Host } from '../world/host';
import { employeeAction } from '../world/messages';

declare const host: Host;

/** Stands for `platform/employee-messages`: a message waits for its turn like a request to the database. Never throws. */
const send = async ({ to, page }: Body): Promise<EmployeeAnswer> => {
  try {
    const { errCode, unknownPeople } = await host.request({ action: employeeAction, to, page });
    return errCode === null ? 'unanswered' : { code: Number(errCode), unknownPeople: String(unknownPeople) };
  } catch {
    return 'unanswered';
  }
};

export const employeeMessages = () => ({ send });
