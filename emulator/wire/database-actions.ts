import { invalidParam, requestFailed } from '../failure';
import type { Database } from '../store/database';
import { type Document, isDocument } from '../store/document';
import { parseDocument, parseEjson, stringifyEjson } from '../store/ejson';
import { project } from '../store/projection';
import type { SortOrder } from '../store/planner';
import type { Action, Answer, Request } from './action';

const defaultLimit = 100;
const largestLimit = 1000;

/** The actions of the document database, by their names on the wire. */
export function databaseActions(database: Database): Record<string, Action> {
  return {
    'database.addCollection': async ({ collectionName }) => {
      await database.createCollection(text(collectionName, 'collectionName'));
      return { data: {} };
    },
    'database.insertDocument': async request => {
      if (!Array.isArray(request['data'])) throw invalidParam('[InvalidParameter] data must be an array.');
      const now = Date.now();
      const documents = request['data'].map(item => parseDocument(text(item, 'data'), now));
      return {
        data: { insertedIds: await database.insert(request['collectionName'], documents, transactionOf(request)) },
      };
    },
    'database.getDocument': request => {
      const list = database.find(
        request['collectionName'],
        {
          query: queryOf(request),
          sort: orderOf(request['order']),
          skip: wholeNumber(request['offset'], 0),
          limit: Math.min(wholeNumber(request['limit'], defaultLimit), largestLimit),
        },
        transactionOf(request),
      );
      const projection = request['projection'] ? parseDocument(text(request['projection'], 'projection')) : undefined;
      const shown = projection ? list.map(document => project(document, projection)) : list;
      return { data: { list: shown.map(stringifyEjson) } };
    },
    'database.calculateDocument': request => ({
      data: { total: database.count(request['collectionName'], queryOf(request)) },
    }),
    'database.modifyDocument': request =>
      request['merge'] === false ? replace(database, request) : modify(database, request),
    'database.modifyAndReturnDoc': async request => {
      const update = parseDocument(text(request['data'], 'data'));
      const document = await database.updateAndReturn(
        request['collectionName'],
        requiredQuery(request),
        update,
        transactionOf(request),
      );
      return { data: { updated: document ? 1 : 0, doc: document ? stringifyEjson(document) : null } };
    },
    'database.removeDocument': async request => {
      const multi = request['multi'] !== false;
      const deleted = await database.remove(
        request['collectionName'],
        requiredQuery(request),
        multi,
        transactionOf(request),
      );
      return { data: { deleted } };
    },
    'database.aggregateDocuments': request => {
      if (!Array.isArray(request['stages'])) throw invalidParam('[InvalidParameter] stages must be an array.');
      const now = Date.now();
      const stages = request['stages'].map((stage: unknown) => {
        const { stageKey, stageValue } = isDocument(stage) ? stage : {};
        return [text(stageKey, 'stageKey'), parseEjson(text(stageValue, 'stageValue'), now)] as const;
      });
      return { data: { list: database.aggregate(request['collectionName'], stages).map(stringifyEjson) } };
    },
    'database.startTransaction': () => ({ transactionId: database.transactions.start() }),
    'database.commitTransaction': async ({ transactionId }) => {
      await database.transactions.commit(text(transactionId, 'transactionId'));
      return {};
    },
    'database.abortTransaction': ({ transactionId }) => {
      database.transactions.abort(text(transactionId, 'transactionId'));
      return {};
    },
  };
}

async function modify(database: Database, request: Request): Promise<Answer> {
  const update = parseDocument(text(request['data'], 'data'));
  const multi = request['multi'] === true;
  const updated = await database.update(
    request['collectionName'],
    requiredQuery(request),
    update,
    multi,
    transactionOf(request),
  );
  return { data: { updated, upsert_id: null } };
}

async function replace(database: Database, request: Request): Promise<Answer> {
  const { _id: id } = requiredQuery(request);
  const content = parseDocument(text(request['data'], 'data'));
  if (Object.keys(content).some(key => key.startsWith('$'))) {
    throw requestFailed('[FailedOperation] the replacement document must not contain update operators');
  }
  const existed = await database.replace(request['collectionName'], id, content, transactionOf(request));
  return { data: existed ? { updated: 1, upsert_id: null } : { updated: 0, upsert_id: id } };
}

function queryOf(request: Request): Document {
  return request['query'] ? parseDocument(text(request['query'], 'query')) : {};
}

function requiredQuery(request: Request): Document {
  if (!request['query']) throw invalidParam('[InvalidParameter] query is required.');
  return queryOf(request);
}

function transactionOf(request: Request): string | undefined {
  const id = request['transactionId'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function orderOf(order: unknown): SortOrder {
  const fields = typeof order === 'string' ? parseDocument(order) : order;
  if (!isDocument(fields)) return [];
  return Object.entries(fields).map(([field, direction]) => [field, Number(direction) < 0 ? -1 : 1]);
}

function wholeNumber(value: unknown, otherwise: number): number {
  const number = Number(value ?? otherwise);
  if (!Number.isInteger(number) || number < 0)
    throw invalidParam('[InvalidParameter] offset and limit must be whole numbers.');
  return number;
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidParam(`[InvalidParameter] ${name} must be a string.`);
  return value;
}
