/** A native template in our own words that asks for everything the panel can answer: 2 modules and 3 tasks. */
export const ASKING_TEMPLATE = `runway: 1
name: Shop opening
version: '1.0'
roles:
  - {id: keeper, name: Shopkeeper, party: customer}
  - {id: driver, name: Van driver, party: vendor}
questions:
  - {id: lamps, text: Are there lamps to be hung?, help: Look at the ceiling.}
placeholders:
  - {id: street, token: '{street}', label: Street of the new shop}
milestones:
  - {id: keys, name: Keys handed over, offset: T-10}
phases:
  - name: Prepare
    modules:
      - title: Pack up
        text: Everything leaves the old shop.
        tasks:
          - title: Pack the boxes
            text: They go to {street}, one box a shelf.
            owner: keeper
            offset: T-20
            criteria:
              - {text: Each box has a label, evidence: confirmation}
          - title: Hang up the lamps
            text: Before the shelves are in the way.
            owner: driver
            offset: T-5
            when: lamps
  - name: Open
    cutover: true
    modules:
      - title: Open the door
        text: The first morning.
        tasks:
          - title: Ring the bell
            text: Once is enough.
            owner: keeper
            offset: T-0
`;
