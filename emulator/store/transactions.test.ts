import { rmSync } from 'node:fs';
import { temporaryFolder } from '../testing';
import { Database } from './database';

test('a transaction that lasts too long is ended, and what waited for it continues', async () => {
  const folder = temporaryFolder();
  const database = Database.open(folder, { longestTransaction: 50 });
  await database.createCollection('things');
  await database.insert('things', [{ _id: 'a', n: 1 }]);
  const id = database.transactions.start();
  await database.update('things', { _id: 'a' }, { $set: { n: 2 } }, false, id);
  await database.update('things', { _id: 'a' }, { $inc: { n: 10 } }, false);
  expect(database.find('things', { query: {} })).toEqual([{ _id: 'a', n: 11 }]);
  await expect(database.transactions.commit(id)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  await database.close();
  rmSync(folder, { recursive: true });
});
