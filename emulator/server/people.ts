import { readFileSync, statSync } from 'node:fs';
import { type Handler, sendJson } from './http';

type Person = Record<string, unknown>;

/** `GET /people`: who can be chosen to sign in, from a file the product makes; read again when it changes. */
export function peopleHandler(file: string | undefined): Handler {
  let known: { version: number; people: Person[] } = { version: -1, people: [] };
  return ({ request, response, path, query }) => {
    if (path !== '/people' || request.method !== 'GET') return false;
    const version = (file && statSync(file, { throwIfNoEntry: false })?.mtimeMs) || 0;
    if (file && version > 0 && version !== known.version) {
      known = { version, people: JSON.parse(readFileSync(file, 'utf8')) as Person[] };
    }
    const parameters = new URLSearchParams(query);
    const search = parameters.get('search')?.trim().toLowerCase() ?? '';
    const limit = Number(parameters.get('limit') ?? 50);
    sendJson(response, take(known.people, search, Number.isInteger(limit) && limit >= 0 ? limit : 50));
    return true;
  };
}

function take(people: Person[], search: string, limit: number): Person[] {
  const found: Person[] = [];
  for (const person of people) {
    if (found.length >= limit) break;
    const matches = Object.values(person).some(
      value => typeof value === 'string' && value.toLowerCase().includes(search),
    );
    if (matches || search === '') found.push(person);
  }
  return found;
}
