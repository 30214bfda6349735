import { requestFailed, updateFailed } from '../failure';
import { copy, type Document, isDocument, isSame } from './document';
import { matcher } from './matcher';
import { compareBy, compareValues } from './value-order';

type Operator = (document: Document, path: string, operand: unknown) => void;

/** The place a path names: a field of an object or an element of an array. */
interface Slot {
  get(): unknown;
  set(value: unknown): void;
  unset(): void;
}

/** So many elements the server puts before one that is set beyond the end of an array. */
const mostPadding = 1_500_000;
let padded = 0;

/** Begins the update of one document. */
export function beginUpdate(): void {
  padded = 0;
}

function pad(count: number): void {
  padded += Math.max(0, count);
  if (padded > mostPadding) throw updateFailed(`Cannot backfill more than ${mostPadding} elements`);
}

const typeNames: [(value: unknown) => boolean, string][] = [
  [value => value === null, 'null'],
  [value => typeof value === 'string', 'string'],
  [value => typeof value === 'number', 'double'],
  [value => typeof value === 'boolean', 'bool'],
  [value => Array.isArray(value), 'array'],
  [value => value instanceof Date, 'date'],
];

function typeName(value: unknown): string {
  return typeNames.find(([is]) => is(value))?.[1] ?? 'object';
}

/** The operators an update may use, each applied to one path of one document. */
export const updateOperators: Record<string, Operator> = {
  $set: (document, path, operand) => slot(document, path, true)?.set(copy(operand)),
  $setOnInsert: () => undefined,
  $unset: (document, path) => slot(document, path, false)?.unset(),
  $inc: (document, path, operand) => calculate(document, path, operand, '$inc', 'increment', (a, b) => a + b),
  $mul: (document, path, operand) => calculate(document, path, operand, '$mul', 'multiply', (a, b) => a * b),
  $min: (document, path, operand) => replaceIf(document, path, operand, order => order < 0),
  $max: (document, path, operand) => replaceIf(document, path, operand, order => order > 0),
  $rename: rename,
  $bit: bit,
  $push: push,
  $addToSet: (document, path, operand) => {
    const target = arrayAt(document, path, '$addToSet', true);
    const added = eachOf(operand);
    for (const item of added) if (!target.array.some(other => isSame(other, item))) target.array.push(copy(item));
  },
  $pop: (document, path, operand) => {
    const target = slot(document, path, false);
    const array = target?.get();
    if (array === undefined) return;
    if (!Array.isArray(array))
      throw updateFailed(`Path '${path}' contains an element of non-array type '${typeName(array)}'`);
    if (operand === -1) array.shift();
    else array.pop();
  },
  $pull: (document, path, operand) => filterArray(document, path, '$pull', pullTest(operand)),
  $pullAll: (document, path, operand) => {
    if (!Array.isArray(operand))
      throw updateFailed('$pullAll requires an array argument but was given a ' + typeName(operand));
    filterArray(document, path, '$pullAll', item => operand.some(other => isSame(item, other)));
  },
};

function slot(document: Document, path: string, create: boolean): Slot | undefined {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let holder: unknown = document;
  let name = '';
  for (const step of steps) {
    const next: unknown = child(holder, step);
    if (next === undefined) {
      if (!create) return undefined;
      const made: Document = {};
      place(holder, step, name).set(made);
      holder = made;
    } else holder = next;
    name = step;
  }
  if (typeof holder !== 'object' || holder === null || holder instanceof Date) {
    if (!create) return undefined;
    throw updateFailed(`Cannot create field '${last}' in element {${name}: ${JSON.stringify(holder)}}`);
  }
  return place(holder, last, name);
}

function child(holder: unknown, step: string): unknown {
  if (Array.isArray(holder)) return /^\d+$/.test(step) ? holder[Number(step)] : undefined;
  return isDocument(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
}

function place(holder: unknown, step: string, name: string): Slot {
  if (step === '__proto__') throw requestFailed(`[FailedOperation] the field name ${step} is not allowed.`);
  if (Array.isArray(holder)) {
    const at = Number(step);
    if (!/^\d+$/.test(step))
      throw updateFailed(`Cannot create field '${step}' in element {${name}: ${JSON.stringify(holder)}}`);
    return {
      get: () => holder[at],
      set: value => {
        pad(at - holder.length);
        while (holder.length < at) holder.push(null);
        holder[at] = value;
      },
      // An element that is unset leaves null, so that the others keep their places.
      unset: () => {
        if (at < holder.length) holder[at] = null;
      },
    };
  }
  if (!isDocument(holder))
    throw updateFailed(`Cannot create field '${step}' in element {${name}: ${JSON.stringify(holder)}}`);
  return {
    get: () => holder[step],
    set: value => (holder[step] = value),
    unset: () => Reflect.deleteProperty(holder, step),
  };
}

function calculate(
  document: Document,
  path: string,
  operand: unknown,
  operator: string,
  verb: string,
  combine: (current: number, operand: number) => number,
): void {
  if (typeof operand !== 'number') {
    throw updateFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
  }
  const target = slot(document, path, true);
  const current = target?.get() ?? (target?.get() === null ? null : 0);
  if (typeof current !== 'number') {
    const id = JSON.stringify(document['_id']);
    throw updateFailed(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${id}} has the field '${path.split('.').pop()}' of non-numeric type ${typeName(current)}`,
    );
  }
  target?.set(combine(current, operand));
}

function replaceIf(document: Document, path: string, operand: unknown, wins: (order: number) => boolean): void {
  const target = slot(document, path, true);
  const current = target?.get();
  if (current === undefined || wins(compareValues(operand, current))) target?.set(copy(operand));
}

function rename(document: Document, path: string, operand: unknown): void {
  if (typeof operand !== 'string')
    throw updateFailed(`The 'to' field for $rename must be a string: ${path}: ${String(operand)}`);
  const from = slot(document, path, false);
  const value = from?.get();
  if (!from || value === undefined) return;
  from.unset();
  slot(document, operand, true)?.set(value);
}

function bit(document: Document, path: string, operand: unknown): void {
  const target = slot(document, path, true);
  let value = target?.get() ?? 0;
  for (const [operation, mask] of Object.entries(isDocument(operand) ? operand : {})) {
    if (typeof value !== 'number' || typeof mask !== 'number') {
      throw updateFailed(
        `Cannot apply $bit to a value of non-integral type: field ${path} has type ${typeName(value)}`,
      );
    }
    if (operation === 'and') value &= mask;
    else if (operation === 'or') value |= mask;
    else if (operation === 'xor') value ^= mask;
    else throw updateFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`);
  }
  target?.set(value);
}

function arrayAt(document: Document, path: string, operator: string, create: boolean) {
  const target = slot(document, path, create);
  let array = target?.get();
  if (array === undefined && create) target?.set((array = []));
  if (array !== undefined && !Array.isArray(array)) {
    const id = JSON.stringify(document['_id']);
    throw updateFailed(
      operator === '$push'
        ? `The field '${path}' must be an array but is of type ${typeName(array)} in document {_id: ${id}}`
        : `Cannot apply ${operator} to non-array field. Field named '${path}' has non-array type ${typeName(array)}`,
    );
  }
  return { array: (array ?? []) as unknown[], set: (value: unknown[]) => target?.set(value) };
}

function eachOf(operand: unknown): unknown[] {
  if (!isDocument(operand) || !('$each' in operand)) return [operand];
  if (!Array.isArray(operand['$each'])) throw updateFailed(`The argument to $each must be an array`);
  return operand['$each'];
}

function push(document: Document, path: string, operand: unknown): void {
  const target = arrayAt(document, path, '$push', true);
  const modifiers = isDocument(operand) && '$each' in operand ? operand : {};
  const array = [...target.array];
  const position = modifiers['$position'];
  array.splice(typeof position === 'number' ? position : array.length, 0, ...eachOf(operand).map(copy));
  const sort = modifiers['$sort'];
  if (sort === 1 || sort === -1) array.sort((a, b) => compareValues(a, b) * sort);
  else if (isDocument(sort)) {
    const order = Object.entries(sort) as [string, 1 | -1][];
    array.sort((a, b) => compareBy(order, a as Document, b as Document));
  }
  const slice = modifiers['$slice'];
  target.set(typeof slice !== 'number' ? array : slice < 0 ? array.slice(slice) : array.slice(0, slice));
}

function filterArray(document: Document, path: string, operator: string, drop: (item: unknown) => boolean): void {
  const target = arrayAt(document, path, operator, false);
  if (target.array.some(drop)) target.set(target.array.filter(item => !drop(item)));
}

/** `$pull` takes a value, a condition on an element, or conditions on the fields of an element. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  if (operand instanceof RegExp) return pullTest({ $regex: operand });
  if (!isDocument(operand)) return item => isSame(item, operand);
  if (Object.keys(operand).some(key => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key))) {
    const test = matcher({ element: operand });
    return item => test({ element: item });
  }
  const test = matcher(operand);
  return item => isDocument(item) && test(item);
}
