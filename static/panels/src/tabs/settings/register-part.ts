import type { Register } from '../../kit/register/use-register';

/** What each part of the register is drawn from. */
export interface RegisterPart {
  readonly register: Register;
  /** Of people, by id. */
  readonly names: ReadonlyMap<string, string>;
}
