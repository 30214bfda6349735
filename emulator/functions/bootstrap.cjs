// One process of a cloud function: waits for an event, puts its identity into the environment, runs the handler, answers.
'use strict';

const [, , entry, handlerName, fixedContext] = process.argv;
const fixed = JSON.parse(fixedContext);
const largestResult = 6 * 1024 * 1024;

/** How far this function's clock is off; the cloud's instances are not always on time either. */
let clockOffset = 0;
const RealDate = Date;
globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + clockOffset);
    else super(...given);
  }
  static now() {
    return RealDate.now() + clockOffset;
  }
};

/** Variables set for the last event; none of them may be seen by the next. */
let identity = {};

const loaded = (async () => {
  const handler = require(entry)[handlerName];
  if (typeof handler !== 'function') throw new Error(`${entry} exports no function "${handlerName}"`);
  return handler;
})();
// It is reported with the first event, as the cloud does.
loaded.catch(() => undefined);

function contextOf(requestId) {
  const { TCB_ENV, SCF_NAMESPACE } = process.env;
  const all = { ...identity, TCB_ENV, SCF_NAMESPACE };
  return {
    ...fixed,
    request_id: requestId,
    environ: Object.entries(all)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    environment: JSON.stringify(all),
  };
}

process.on('message', async ({ event, requestId, environment, clockOffset: offset }) => {
  clockOffset = offset;
  for (const name of Object.keys(identity)) if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  identity = environment;
  Object.assign(process.env, environment);
  try {
    const handler = await loaded;
    const text = JSON.stringify((await handler(event, contextOf(requestId))) ?? null) ?? 'null';
    if (text.length > largestResult) throw new Error('Return value exceeds 6 MB');
    process.send({ result: text });
  } catch (error) {
    const { name = 'Error', message = String(error), stack = '' } = error ?? {};
    console.error(stack || message);
    process.send({ failure: { name, message } });
  }
});
process.on('disconnect', () => process.exit(0));
const ready = () => process.send({ ready: true });
loaded.then(ready, ready);
