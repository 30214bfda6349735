import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import type { FunctionDefinition } from './definition';

const environmentId = 'qinglian-emulator';
/** The mini-program callers are said to use. */
export const appId = 'wx0000000000000000';

/** Who sends an event: a user of the mini-program, another function, or a timer. */
export type Source =
  { readonly kind: 'user'; readonly openid: string | undefined } | { readonly kind: 'server' | 'timer' };

/** The variables a function's process starts with: the cloud's, the product's, and those kept with the data. */
export function processEnvironment(
  definition: FunctionDefinition,
  url: string,
  variablesFile: string,
): NodeJS.ProcessEnv {
  // Windows needs SystemRoot to open connections.
  const { PATH, HOME, TZ, LANG, SystemRoot } = process.env;
  return {
    ...withoutUndefined({ PATH, HOME, TZ, LANG, SystemRoot }),
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('QINGLIAN_'))),
    ...readVariables(variablesFile),
    NODE_PATH: [definition.folder, process.env['NODE_PATH']].filter(Boolean).join(delimiter),
    NODE_ENV: 'production',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'emulator',
    TENCENTCLOUD_SECRETKEY: 'emulator',
    SCF_NAMESPACE: environmentId,
    TCB_ENV: environmentId,
  };
}

/** The variables of one event. Without an identity there are none of WeChat's, but timers may call it all the same. */
export function eventEnvironment(source: Source, requestId: string, apiToken: string): Record<string, string> {
  const common: Record<string, string> = {
    TCB_SEQID: requestId,
    TRIGGER_SRC: source.kind === 'timer' ? 'timer' : 'tcb',
    TCB_SOURCE: source.kind === 'timer' ? 'wx_trigger' : source.kind === 'user' ? 'wx_client' : 'scf',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,TCB_SOURCE',
  };
  if (source.kind === 'timer') {
    return { ...common, WX_TRIGGER_API_TOKEN_V0: apiToken, WX_CONTEXT_KEYS: 'WX_TRIGGER_API_TOKEN_V0' };
  }
  if (source.kind !== 'user' || source.openid === undefined) return common;
  return {
    ...common,
    WX_CLIENTIP: '127.0.0.1',
    WX_APPID: appId,
    WX_OPENID: source.openid,
    WX_API_TOKEN: apiToken,
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID,WX_API_TOKEN',
  };
}

/** What the second argument of a handler has in common for all events. */
export function fixedContext(definition: FunctionDefinition): Record<string, unknown> {
  return {
    function_name: definition.name,
    function_version: '$LATEST',
    namespace: environmentId,
    memory_limit_in_mb: definition.memoryMegabytes,
    time_limit_in_ms: definition.timeoutSeconds * 1000,
  };
}

function readVariables(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function withoutUndefined(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
}
