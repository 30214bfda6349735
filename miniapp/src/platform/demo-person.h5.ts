import { CallFailure } from './call-failure';

/** A person of the demonstration roster, as the emulator lists them. */
export interface DemoPerson {
  readonly openid: string;
  readonly name: string;
  readonly note: string;
}

const key = 'qinglian.demoPerson';

/** In the browser the viewer chooses whom to be. */
export const hasDemoPeople = true;

/** The openid of the chosen demo person, or ''. Kept per browser tab, so that two tabs are two people. */
export function chosenPerson(): string {
  return sessionStorage.getItem(key) ?? '';
}

/** From now on, calls are made as this demo person; '' = as nobody. */
export function choosePerson(openid: string): void {
  sessionStorage.setItem(key, openid);
}

/** Demo people whose name or branch contains `search`. */
export async function listPeople(search: string): Promise<DemoPerson[]> {
  const query = new URLSearchParams({ search, limit: '30' });
  const response = await fetch(`/people?${query.toString()}`).catch(() => undefined);
  if (!response) throw new CallFailure('offline');
  if (!response.ok) throw new CallFailure('unavailable');
  const body = (await response.json()) as DemoPerson[] | { people: DemoPerson[] };
  return Array.isArray(body) ? body : body.people;
}
