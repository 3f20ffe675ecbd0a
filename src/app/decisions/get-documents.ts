import type { DocumentsView } from '../../contract/documents';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { openWave } from '../waves/open-wave';
import { viewDocuments } from './view-documents';

/** The documents of a wave. */
export async function getDocuments(payload: unknown, context: unknown): Promise<DocumentsView> {
  const caller = callerOf(context, ['runway-project']);
  return viewDocuments(await openWave(caller, oneWave.parse(payload).wave));
}
