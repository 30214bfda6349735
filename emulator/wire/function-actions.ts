import { Failure, invalidParam } from '../failure';
import type { FunctionHost } from '../functions/function-host';
import type { Action } from './action';

/** Functions calling functions. They do so without a user's identity. */
export function functionActions(host: FunctionHost): Record<string, Action> {
  return {
    'functions.invokeFunction': async request => {
      const name = request['function_name'];
      const outcome = await host.call(String(name), parseEvent(request['request_data']), { kind: 'server' });
      if (outcome.kind === 'result') return { data: { response_data: outcome.json } };
      if (outcome.kind === 'missing') {
        throw new Failure(
          'FUNCTION_NOT_FOUND',
          `[ResourceNotFound.FunctionName] FunctionName parameter could not be found: ${name}`,
        );
      }
      if (outcome.kind === 'timedOut') {
        throw new Failure('FUNCTIONS_TIME_LIMIT_EXCEEDED', '[FailedOperation.Timeout] Invoking task timed out');
      }
      if (outcome.kind === 'busy') {
        throw new Failure('EXCEED_CONCURRENT_REQUEST_LIMIT', '[LimitExceeded.ConcurrentRequest] too many wait already');
      }
      throw new Failure('FUNCTIONS_EXECUTE_FAIL', `[FailedOperation] ${outcome.message}`);
    },
  };
}

function parseEvent(text: unknown): unknown {
  if (text === undefined || text === '') return {};
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    throw invalidParam('[InvalidParameter] request_data must be JSON.');
  }
}
