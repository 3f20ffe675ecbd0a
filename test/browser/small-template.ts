import type { Prepared } from './prepared-site';

/** A template in our own words: 2 modules, 4 tasks and 6 subtasks, 12 items in all. */
export const SMALL_TEMPLATE = `# Module: Know the shop

## Task 1: Count what there is
#### Description
Write down every till, shelf and lamp.
#### Acceptance Criteria
- The list is complete
- Somebody else has read it
#### Tools
- [The counting sheet](https://example.com/sheet)

## Task 1: Subtask 1: Count the tills
#### Description
Go from door to door.
#### Acceptance Criteria
- Each till has a number

## Task 1: Subtask 2: Count the lamps
#### Description
Switch each of them on once.

## Task 2: Ask the neighbours
#### Description
They know when the street is closed.

## Task 2: Subtask 1: Ask the baker
#### Description
He is up early.

# Module: Move the shop

## Task 1: Pack the boxes
#### Description
One box a shelf.

## Task 1: Subtask 1: Label the boxes
#### Description
Large letters.

## Task 1: Subtask 2: Load the van
#### Description
Heavy ones first.

## Task 2: Open again
#### Description
On time, with lights on.

## Task 2: Subtask 1: Hang up the sign
#### Description
Above the door.
`;

export const SMALL_TEMPLATE_ISSUES = 12;

export const SHOP: Prepared = { name: 'shop.md', text: SMALL_TEMPLATE, issues: SMALL_TEMPLATE_ISSUES };
