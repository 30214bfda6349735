import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useImport } from '../../features/roster/queries';
import { Screen } from '../../ui/screen';
import { ImportBoard } from './import-board';
import { ImportStart } from './import-start';
import { useCheck } from './use-check';

export default function ImportPage() {
  const { orgUnitId = '', importId: given = '' } = useRouter().params;
  const [importId, setImportId] = useState(given);
  const check = useCheck(orgUnitId, importId, setImportId);
  const query = useImport(orgUnitId, importId);
  if (!importId) return <ImportStart orgUnitId={orgUnitId} check={check} />;
  const seen = query.value;
  if (!seen) return <Screen query={query} />;
  return <ImportBoard orgUnitId={orgUnitId} seen={seen} check={check} />;
}
