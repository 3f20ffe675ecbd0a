import type { PeopleChoices } from '../../../../../../src/contract/choices';

/** No role is held by anyone. Assigning is on: whoever is chosen for a role gets its items, where the person may assign. */
export const NOBODY_YET: PeopleChoices = { assign: true, roles: {} };
