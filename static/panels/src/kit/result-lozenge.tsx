import { Lozenge } from './lozenge';
import type { RowResult } from '../../../../src/contract/readiness';
import { useViewer } from '../shell/viewer';

const LOOK = {
  go: 'success',
  passed: 'success',
  done: 'success',
  there: 'success',
  'no-go': 'removed',
  failed: 'removed',
  blocked: 'moved',
  skipped: 'default',
  pending: 'default',
  'not-run': 'default',
  'not-done': 'default',
  missing: 'default',
} as const satisfies Record<RowResult, string>;

export function ResultLozenge({ result }: { readonly result: RowResult }) {
  const { texts } = useViewer();
  return <Lozenge appearance={LOOK[result]}>{texts.item.results[result]}</Lozenge>;
}
