import { useRef } from 'react';
import { newId } from './new-id';

/** An id for a command: the same one for a retry, another one once what the command says (`what`) is different. */
export function useIdFor(what: unknown): string {
  const said = JSON.stringify(what);
  const given = useRef({ said, id: '' });
  if (!given.current.id || given.current.said !== said) given.current = { said, id: newId() };
  return given.current.id;
}
