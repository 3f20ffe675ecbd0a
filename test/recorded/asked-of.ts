import type { Defs } from '../../src/contract/defs';
import { onProjectPage, type Place } from '../support/sandbox';
import { askPatiently } from './answers';
import type { Value } from './deeds';
import type { OpenedState } from './open-state';

export type Asked = <Key extends keyof Defs & string>(key: Key, payload: unknown, place?: Place) => Promise<Value<Key>>;

/** Makes calls on an opened state. Each must be answered with a value. */
export const askedOf =
  (opened: OpenedState): Asked =>
  async (call, payload, place = onProjectPage()) => {
    const answer = (await askPatiently(opened, { call, payload, place })) as {
      readonly ok: boolean;
      readonly value: unknown;
      readonly error: unknown;
    };
    if (!answer.ok)
      throw new Error(`${call} ${JSON.stringify(payload).slice(0, 400)}: ${JSON.stringify(answer.error)}`);
    return answer.value as never;
  };
