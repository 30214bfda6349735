import { DataFolder, DataFolderError } from './data-folder';
import { FunctionHost } from './functions/function-host';
import { Timers } from './functions/timers';
import type { Options } from './options';
import { adminHandler } from './server/admin';
import { callHandler } from './server/call';
import { cloudFilesHandler } from './server/cloud-files';
import { consoleHandler } from './server/console';
import { controlHandler } from './server/control';
import { messagesHandler } from './server/messages';
import { peopleHandler } from './server/people';
import { listen } from './server/server';
import { staticHandler } from './server/static-files';
import { Stats } from './server/stats';
import { uploadHandler } from './server/uploads';
import { Files } from './storage/files';
import { Database } from './store/database';
import { requireSound } from './store/soundness';
import { OpenApi } from './wechat/open-api';
import { readTemplates } from './wechat/message-templates';
import { MiniCodes, readPages } from './wechat/mini-codes';
import { PhoneCodes } from './wechat/phone-codes';
import { SubscribeMessages } from './wechat/subscribe-messages';
import { databaseActions } from './wire/database-actions';
import { functionActions } from './wire/function-actions';
import { storageActions } from './wire/storage-actions';
import { wechatActions } from './wire/wechat-actions';

/** An emulator that runs. */
export interface Emulator {
  readonly url: string;
  close(): Promise<void>;
}

/** Puts the parts together and starts them. */
export async function startEmulator(options: Options): Promise<Emulator> {
  const folder = DataFolder.open(options.data);
  try {
    return await startIn(folder, options);
  } catch (error) {
    folder.close();
    throw error;
  }
}

async function startIn(folder: DataFolder, options: Options): Promise<Emulator> {
  const database = openDatabase(folder, options.flush);
  const files = new Files(folder.files);
  const host = new FunctionHost({
    root: options.functions,
    instancesPerFunction: options.instances,
    variablesFile: folder.variables,
  });
  const timers = new Timers(host);
  const stats = new Stats();
  const phoneCodes = new PhoneCodes(options.phones);
  const messages = new SubscribeMessages(folder.messages, readTemplates(options.templates));
  const miniCodes = new MiniCodes(readPages(options.pages));
  const parts = { database, host, timers, stats, phoneCodes, messages, miniCodes };
  let address = '';
  const actions = {
    ...databaseActions(database),
    ...functionActions(host),
    ...storageActions(files, () => address),
    ...wechatActions(new OpenApi(phoneCodes, messages, miniCodes, token => host.callerOf(token))),
  };
  const { server, url } = await listen(options.port, [
    adminHandler(actions, stats),
    callHandler(host),
    uploadHandler(files),
    messagesHandler(messages),
    controlHandler(parts),
    consoleHandler(parts, folder.path),
    cloudFilesHandler(files),
    peopleHandler(options.people),
    staticHandler(options.static),
  ]).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  address = url;
  host.start(url);
  if (options.timers) timers.start();
  return {
    url,
    close: async () => {
      timers.close();
      server.close();
      server.closeAllConnections();
      host.close();
      await database.close();
      folder.close();
    },
  };
}

function openDatabase(folder: DataFolder, flush: boolean): Database {
  try {
    requireSound(folder.database);
    return Database.open(folder.database, { flush });
  } catch (error) {
    throw new DataFolderError(`the database in ${folder.database} cannot be opened: ${(error as Error).message}`);
  }
}
