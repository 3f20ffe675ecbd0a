import { MAX_RISKS } from '../../contract/risks';
import { storedRisk } from '../../decisions/stored-risk';
import type { LogKind } from './log-store';

export const RISKS = { list: 'risks', thing: 'risk', schema: storedRisk, most: MAX_RISKS } as const satisfies LogKind<
  typeof storedRisk
>;
