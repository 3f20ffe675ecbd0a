import type { Defs } from '../../src/contract/defs';
import { inPortfolio, onProjectPage, type Place, type Sandbox } from './sandbox';

const KINDS = /\.(?:view|gate-views|view-claim)$/;

/** Takes the stored views away, so that the next reader evaluates. */
export function dropViews({ host }: Sandbox): void {
  const entries = host.state.storage['entity:entry'] ?? {};
  for (const key of Object.keys(entries)) if (KINDS.test(key)) Reflect.deleteProperty(entries, key);
}

export const hasViews = ({ host }: Sandbox): boolean =>
  Object.keys(host.state.storage['entity:entry'] ?? {}).some((key) => key.endsWith('.view'));

const PEOPLE: readonly Place[] = ['acc-lead', 'acc-viewer', 'acc-member'].map((account) =>
  onProjectPage('10000', 'MIG', account),
);

/** What every reader of the stored views answers about a wave, as three people. */
export async function seenBy({ call }: Sandbox, wave: string): Promise<readonly unknown[]> {
  const value = <Key extends keyof Defs>(answer: ReturnType<Defs[Key]>) => {
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const seen: unknown[] = [];
  for (const place of PEOPLE) seen.push(value(await call('getOverview', { wave }, place)));
  seen.push(value(await call('listWaves', {}, inPortfolio())), value(await call('getWave', { wave })));
  seen.push(value(await call('getGates', { wave })));
  return seen;
}
