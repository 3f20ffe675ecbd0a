import type { RaciRights, RaciRow } from '../../../../../../src/contract/raci';

/** Whether somebody may write a row: the owner of the wave every one, a lead those of their workstreams. The app asks again. */
export function mayWriteRow({ workstreams }: RaciRights, row: Pick<RaciRow, 'workstream'>): boolean {
  return workstreams === null || (row.workstream !== null && workstreams.includes(row.workstream));
}
