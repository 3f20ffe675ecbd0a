/**
 * A template in the native format and in our own words, with every kind of item, checklist line and question. It is imported
 * when the recording stops, so that its import is under way.
 */
export const WAREHOUSE = `
runway: 1
name: Warehouse move
version: '3'
roles:
  - {id: lead, name: Move lead, party: provider}
  - {id: stock, name: Stock keeper, party: customer}
workstreams:
  - {id: shelves, name: Shelves, lead: stock}
milestones:
  - {id: trial, name: Trial run, offset: T-14, cutover: {windowDays: 2}}
questions:
  - {id: cold, text: Is there a cold store?}
lists:
  - {id: halls, name: Halls, items: [North, South, Yard]}
placeholders:
  - {id: carrier, token: '{carrier}', label: Name of the carrier}
gates:
  - {id: ready, name: Ready to load, kind: decision, offset: T-3, approvers: [lead, stock]}
phases:
  - name: Count
    modules:
${[1, 2, 3, 4]
  .map(
    (part) => `      - title: Count part ${part}
        workstream: shelves
        owner: stock
        tasks:
          - title: Count the shelves of part ${part}
            offset: T-${30 + part}
            criteria: [The list is signed, {text: A photograph is attached, evidence: attachment}]
            rows: [{test: Two counts agree}, {link: The count sheet is filed}]
            subtasks:
              - {title: First count of part ${part}, offset: T-${32 + part}}
              - {title: Second count of part ${part}, offset: T-${31 + part}}`,
  )
  .join('\n')}
  - name: Load
    cutover: true
    modules:
      - title: Load the lorries
        owner: lead
        tasks:
          - title: Call {carrier} and order the lorries
            offset: T-10
            priority: high
            questions: [How many lorries are there?]
          - title: Empty the cold store
            offset: T-1
            when: cold
            rows: [{step: Switch the cooling off}, {go-no-go: The store is empty}]
`;

/** The wave whose dates are moving when the recording stops: each task has a date, and one depends on a milestone. */
export const OFFICE = `
runway: 1
name: Office move
version: '1'
roles:
  - {id: lead, name: Office lead, party: customer}
milestones:
  - {id: rehearsal, name: Rehearsal, offset: T-14, cutover: {windowDays: 3}}
gates:
  - {id: go, name: Ready to move, kind: decision, offset: T-5, approvers: [lead]}
phases:
  - name: Pack
    modules:
${[1, 2, 3]
  .map(
    (floor) => `      - title: Floor ${floor}
        owner: lead
        tasks:
          - {title: Pack the desks of floor ${floor}, offset: T-${20 + floor}, duration: 3}
          - {title: Label the boxes of floor ${floor}, offset: T-${15 + floor}, duration: 2}
          - {title: Empty the cupboards of floor ${floor}, offset: T-${10 + floor}}`,
  )
  .join('\n')}
  - name: Move
    cutover: true
    modules:
      - title: Lorries
        tasks:
          - {title: Carry the boxes, offset: T-0, rows: [{step: Open the gate}, {step: Load the first lorry}]}
`;

/** A small plan in Markdown: of the wave whose removal is under way, and of the import that was cancelled. */
export const GARDEN = `
# Module: Clear the beds
## Task 1: Remove the old plants
#### Description
Take out what did not survive the winter.
#### Acceptance Criteria
- The beds are empty.
## Task 1: Subtask 1: Order the container
# Module: Plant the hedge
## Task 1: Dig the trench
#### Description
Dig along the fence.
`;
