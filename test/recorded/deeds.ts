import type { Defs } from '../../src/contract/defs';
import { personInJira, type PersonInJira } from '../support/people-in-jira';
import { issuesOfOurs, onProjectPage, type Place, type Sandbox, testId } from '../support/sandbox';

export type Value<Key extends keyof Defs> = Extract<ReturnType<Defs[Key]>, { readonly ok: true }>['value'];

/** What the recorder does on a site: every step must succeed, so a recording never lacks a part of its story. */
export interface Deeds {
  readonly sandbox: Sandbox;
  readonly person: PersonInJira;
  /** Makes a call, again where Jira or storage asks to wait, and returns its value. @throws Error with the refusal */
  readonly must: <Key extends keyof Defs & string>(key: Key, payload: unknown, place?: Place) => Promise<Value<Key>>;
  /** Uploads a template and starts its import; it is not waited for. */
  readonly begin: (name: string, source: string, request: object) => Promise<Value<'startImport'>>;
  /** Lets simulated minutes pass. */
  readonly pass: (minutes: number) => Promise<void>;
  /** The item of a wave whose node path ends so. */
  readonly item: (wave: string, ending: string) => { readonly id: string; readonly issue: string };
}

/** Simulated time between two calls: people do not write as fast as a script. */
const BETWEEN_WRITES_MS = 1_500;

export const asMember = onProjectPage('10000', 'MIG', 'acc-member');
export const asViewer = onProjectPage('10000', 'MIG', 'acc-viewer');

export function deedsIn(sandbox: Sandbox): Deeds {
  const must: Deeds['must'] = async (key, payload, place) => {
    for (;;) {
      const answer = await sandbox.call(key, payload, place);
      await sandbox.clock.advance(BETWEEN_WRITES_MS);
      if (answer.ok) return answer.value as never;
      const { message, retryAfterSeconds = null } = answer.error;
      if (retryAfterSeconds === null) throw new Error(`${key} ${JSON.stringify(payload).slice(0, 400)}: ${message}`);
      await sandbox.clock.advance(retryAfterSeconds * 1_000);
    }
  };
  return {
    sandbox,
    must,
    person: personInJira(sandbox),
    begin: async (name, source, request) => {
      const uploadId = await sandbox.upload(name, new TextEncoder().encode(source));
      // No pause behind it: what comes next finds the import under way.
      const answer = await sandbox.call('startImport', { uploadId, requestId: testId(), ...request });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    },
    pass: (minutes) => sandbox.clock.advance(minutes * 60_000),
    item: (wave, ending) => {
      for (const { id, properties } of issuesOfOurs(sandbox.site)) {
        const property = properties['runway'] as { readonly wave: string; readonly node: string };
        if (property.wave === wave && property.node.endsWith(ending)) return { id: property.node, issue: id };
      }
      throw new Error(`No item ${ending} in wave ${wave}.`);
    },
  };
}
