import type { Entry } from './stored-entries';
import type { RegisterValue, StoredRegister } from './stored-register';

type ValueOf<Is extends RegisterValue['is']> = Extract<RegisterValue, { is: Is }>;

/** The entries of one kind that stand, with the ids that their keys are made of. */
export const entriesOf = <Is extends RegisterValue['is']>(
  register: StoredRegister,
  is: Is,
): readonly {
  readonly ids: readonly string[];
  readonly value: ValueOf<Is>;
  readonly entry: Entry<RegisterValue>;
}[] =>
  Object.entries(register.entries).flatMap(([key, entry]) =>
    entry.value?.is === is ? [{ ids: key.split('/').slice(1), value: entry.value as ValueOf<Is>, entry }] : [],
  );
