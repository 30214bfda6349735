import { Cell } from '../../../ui/cell';
import { useSignInTable } from '../use-sign-in-table';

interface SignInTableCellProps {
  readonly gatheringId: string;
  readonly branchId: string;
  /** The gathering is closed: the table is a record, no longer to be signed. */
  readonly closed: boolean;
}

/** The sign-in table on paper. */
export function SignInTableCell({ gatheringId, branchId, closed }: SignInTableCellProps) {
  const { busy, open } = useSignInTable(gatheringId, branchId);
  const note = closed ? '出席记录，可打印归档' : '名单已列好，打印后现场签名';
  return <Cell title="打印签到表" note={busy ? '正在生成…' : note} onTap={() => !busy && open()} />;
}
