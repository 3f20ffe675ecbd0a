import type { PeopleChoices } from '../../../../../../src/contract/choices';

/** No role is held by anybody, and nobody is assigned. */
export const NOBODY_YET: PeopleChoices = { assign: false, roles: {} };
