import type { DocumentsView } from '../../contract/documents';
import { type OpenWave } from '../waves/open-wave';
import { viewDocuments } from './view-documents';
import type { Payload } from '../../contract/calls';

/** The documents of a wave. */
export async function getDocuments(payload: Payload<'getDocuments'>, open: OpenWave): Promise<DocumentsView> {
  return viewDocuments(open);
}
