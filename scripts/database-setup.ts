import { parseArgs } from 'node:util';
import type { IndexDeclaration } from '../cloudfunctions/src/platform/indexes';
import { collections } from '../cloudfunctions/src/records/collections';

type Declared = readonly { readonly name: string; readonly indexes: readonly IndexDeclaration[] }[];

const declared: Declared = Object.entries(collections).map(([name, indexes]) => ({ name, indexes }));

/** Makes the collections and indexes of an emulator those that are declared. */
export async function setUpEmulator(url: string): Promise<void> {
  const body = JSON.stringify(declared);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/emulator/collections`, { method: 'PUT', headers, body });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

const managed = ({ name, unique = false, keys }: IndexDeclaration) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique,
    MgoIndexKeys: keys.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
  },
});

/** The same on a CloudBase environment, with the credentials of an administrator from the environment variables. */
async function setUpCloud(envId: string): Promise<void> {
  const { default: CloudBase } = await import('@cloudbase/manager-node');
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
  if (!secretId || !secretKey) throw new Error('set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY');
  const { database } = new CloudBase({ envId, secretId, secretKey });
  for (const { name, indexes } of declared) {
    await database.createCollectionIfNotExists(name);
    for (const index of indexes) {
      const { Exists } = await database.checkIndexExists(name, index.name);
      if (!Exists) await database.updateCollection(name, { CreateIndexes: [managed(index)] });
      console.log(`${name}.${index.name} ${Exists ? 'is there' : 'created'}`);
    }
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { emulator: { type: 'string' }, env: { type: 'string' } } });
  if (values.emulator) return setUpEmulator(values.emulator);
  if (values.env) return setUpCloud(values.env);
  throw new Error('usage: npm run database:setup -- --env <environment id> | --emulator <url>');
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
