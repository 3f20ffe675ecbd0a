import type { ScopeChoices } from '../../../../../../src/contract/choices';

/** The template as it is. */
export const NO_SCOPE: ScopeChoices = {
  answers: {},
  placeholders: {},
  lists: {},
  unticked: [],
  edits: [],
  added: [],
};
