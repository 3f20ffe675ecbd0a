import type { Party } from '../../../../src/contract/readiness';

/** In the order of the menu. Written out, as the states of items are: the contract's schema would bring its whole library. */
export const PARTIES = ['customer', 'provider', 'partner', 'vendor'] as const satisfies readonly Party[];

type Forgotten = Exclude<Party, (typeof PARTIES)[number]>;
null as unknown as Forgotten satisfies never;
