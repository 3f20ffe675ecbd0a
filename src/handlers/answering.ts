import { type CallName, calls, type Payload } from '../contract/calls';
import type { Defs } from '../contract/defs';
import type { Result } from '../contract/result';
import { openWave, type OpenWave, refuseClosed } from '../app/waves/open-wave';
import { authorise, type CallerIn } from '../forge/access/authorise';
import { authoriseStanding, type Standing } from '../forge/access/authorise-standing';
import { type Caller, callerOf } from '../forge/access/context';
import { refuseSample } from '../forge/access/refuse-sample';
import { answer } from './answer';

/** What a call's code gets besides its payload, by what its row needs. */
interface Access {
  readonly place: Caller;
  readonly view: CallerIn;
  readonly import: CallerIn;
  readonly person: Standing;
  readonly wave: OpenWave;
  readonly write: OpenWave;
}
type Needs = keyof Access;

/** The code of a call: it runs after the payload was read and the caller's claim was confirmed. */
export type Work<K extends CallName> = (
  payload: Payload<K>,
  access: Access[(typeof calls)[K]['needs']],
) => Promise<ReturnType<Defs[K]> extends Result<infer Value> ? Value : never>;

/** What arrives is `unknown`, whatever Defs promises the panels: types are no security. */
interface Request {
  readonly payload: unknown;
  readonly context: unknown;
}
type Answering = { readonly [K in CallName]: (request: Request) => Promise<ReturnType<Defs[K]>> };

/**
 * Resolvers out of the code of each call. A payload that its schema refuses, a place that its row does not name, and a person whom
 * Jira does not let see the project or the wave reach none of it.
 */
export function answering(works: { readonly [K in CallName]: Work<K> }): Answering {
  const resolvers = Object.entries(works).map(([name, work]) => [
    name,
    (request: Request) => answer(() => run(name as CallName, work as AnyWork, request), request.context),
  ]);
  return Object.fromEntries(resolvers) as Answering;
}

type AnyWork = (payload: unknown, access: Access[Needs]) => Promise<unknown>;

async function run(name: CallName, work: AnyWork, { payload, context }: Request): Promise<unknown> {
  const row = calls[name];
  // Before the payload is read: its schema would refuse the id of the sample in words that no one could do anything with.
  if (!('sample' in row)) refuseSample(payload);
  const read: unknown = row.takes.parse(payload);
  return work(read, await confirmed[row.needs](callerOf(context, row.at), read));
}

/** Confirms what a row needs. The table of calls has `wave` and `write` only where the payload names a wave. */
const confirmed: { readonly [K in Needs]: (caller: Caller, payload: unknown) => Promise<Access[K]> } = {
  place: (caller) => Promise.resolve(caller),
  view: async (caller) => ({ caller, where: await authorise(caller, 'view') }),
  import: async (caller) => ({ caller, where: await authorise(caller, 'import') }),
  person: (caller) => authoriseStanding(caller),
  wave: (caller, payload) => openWave(caller, (payload as { readonly wave: string }).wave),
  write: async (caller, payload) => {
    const open = await openWave(caller, (payload as { readonly wave: string }).wave);
    refuseClosed(open);
    return open;
  },
};
