// One process of a cloud function: waits for an event, puts its identity into the environment, runs the handler, answers.
'use strict';

const [, , entry, handlerName] = process.argv;
const largestResult = 6 * 1024 * 1024;

/** Names set for the last event; none of them may be seen by the next. */
let identity = [];

const loaded = (async () => {
  const handler = require(entry)[handlerName];
  if (typeof handler !== 'function') throw new Error(`${entry} exports no function "${handlerName}"`);
  return handler;
})();
loaded.catch(() => undefined);

process.on('message', async ({ event, context, environment }) => {
  for (const name of identity) delete process.env[name];
  identity = Object.keys(environment);
  Object.assign(process.env, environment);
  try {
    const handler = await loaded;
    const result = (await handler(event, { ...context, callbackWaitsForEmptyEventLoop: false })) ?? null;
    const text = JSON.stringify(result) ?? 'null';
    if (text.length > largestResult) throw new Error('Return value exceeds 6 MB');
    process.send({ result: text });
  } catch (error) {
    const { name = 'Error', message = String(error), stack = '' } = error ?? {};
    console.error(stack || message);
    process.send({ failure: { name, message } });
  }
});
process.on('disconnect', () => process.exit(0));
loaded.then(
  () => process.send({ ready: true }),
  () => process.send({ ready: false }),
);
