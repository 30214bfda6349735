import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import type { Options } from 'mingo/types';
import { beginRun, context } from './operators';

/** How mingo keeps options: it makes one of these of plain options, copying every operator, and a cheap copy of one. */
type Kept = Options & { constructor: new (options: Partial<Options>, locals: object) => Kept; options: Options };

const kept = keep();

/** Options for one run of mingo, whose `$$NOW` begins with them. Plain options would cost more than most runs. */
export function mingoOptions(more: Partial<Options> = {}): Options {
  beginRun();
  return new kept.constructor({ ...kept.options, ...more }, {});
}

function keep(): Kept {
  let found: Kept | undefined;
  const $keep = (documents: unknown, _argument: unknown, options: Options) => {
    found = options as Kept;
    return documents;
  };
  const own = Context.from(context, Context.init({ pipeline: { $keep } as never }));
  new Aggregator([{ $keep: {} }], { context: own }).run([]);
  if (!found) throw new Error('this version of mingo does not hand its options to stages');
  return found;
}
