import { MAX_DOCUMENTS } from '../../contract/documents';
import { storedDocument } from '../../decisions/stored-document';
import type { LogKind } from './log-store';

export const DOCUMENTS = {
  list: 'documents',
  thing: 'document',
  schema: storedDocument,
  most: MAX_DOCUMENTS,
} as const satisfies LogKind<typeof storedDocument>;
