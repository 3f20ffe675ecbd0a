import type { StoredRegister } from './stored-register';

/** The register for a wave that is like another one: without who is there when, and without workstreams that were closed. */
export const registerLike = ({ version, entries }: StoredRegister): StoredRegister => ({
  version,
  entries: Object.fromEntries(
    Object.entries(entries).filter(
      ([, { value }]) => value !== null && value.is !== 'available' && value.is !== 'standing',
    ),
  ),
});
