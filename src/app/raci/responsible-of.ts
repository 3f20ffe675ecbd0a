import { effectiveMatrix } from '../../raci/effective-matrix';
import { whoOf } from '../../raci/who-of';
import { evaluateWave } from '../../readiness/evaluate-wave';
import type { OpenWave } from '../waves/open-wave';
import { raciBaseOf } from './raci-base';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { readWaveFacts } from '../waves/read-wave-facts';
import { wavePlanOf } from '../waves/wave-plan-of';

/** Whom an item would be assigned to by the RACI, or why nobody. */
export type Responsible = { readonly account: string } | { readonly message: string };

/** Of each item the one person who is Responsible for it by the RACI. */
export async function responsibleOf(
  { wave, register }: Pick<OpenWave, 'wave' | 'register'>,
  items: readonly string[],
): Promise<(item: string) => Responsible> {
  const [plan, facts, { matrix }] = await Promise.all([wavePlanOf(wave), readWaveFacts(wave), readKeptMatrix(wave.id)]);
  const readiness = evaluateWave(facts);
  const { specs } = await raciBaseOf(wave, plan, facts, readiness);
  const rows = new Map(effectiveMatrix(specs, matrix, register).map((row) => [row.id, row]));
  const wanted = new Set(items);
  // What people added has no path of the template: it takes the row of its module.
  const nodes = new Map(
    readiness.items.filter(({ id }) => wanted.has(id)).map(({ id, added, module }) => [id, added ? module : id]),
  );
  return (item) => {
    const responsible = whoOf(nodes.get(item) ?? item, rows, register)?.R ?? [];
    const people = responsible.flatMap((role) => role.people);
    const accounts = new Set(people.flatMap((who) => ('account' in who ? [who.account] : [])));
    const names = new Set(people.flatMap((who) => ('name' in who ? [who.name] : [])));
    const [account] = accounts;
    if (accounts.size + names.size > 1) return { message: SEVERAL };
    if (account !== undefined) return { account };
    return { message: names.size > 0 ? NO_ACCOUNT : responsible.length > 0 ? NOBODY_HOLDS : NO_ROLE };
  };
}

const NO_ROLE = 'No role is Responsible.';
const NOBODY_HOLDS = 'The role that is Responsible has no holder.';
const SEVERAL = 'Several people are Responsible.';
const NO_ACCOUNT = 'The Responsible person has no Jira account.';
