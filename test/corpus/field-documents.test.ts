import { sayNotRun, sharedFolder } from './corpus-files';
import { itemsOf, outlineOf, readField, textOf, textsOf, warnings } from './field-outline';

/** What each document of the field becomes, by the README beside it. Each is read block by block. */
const OUTLINES: Readonly<Record<string, readonly string[]>> = {
  'table-beside-lists.md': [
    'M Checks before',
    'T The monitor is set up',
    'T The way back is rehearsed',
    'T Support has read the guide',
    'M Order of the day',
    'T Show it inside [T-2 | product]',
    'T Turn the flag on [T-0 | engineering]',
    'T Look at the numbers [T+7 | product]',
    'M Afterwards',
    'T Write down what was learned',
    'T Close the ticket',
  ],
  'status-table-beside-lists.md': [
    'M Sign-offs',
    'T Review the firewall rules [security | Open]',
    'T Sign the report [test | Open]',
    'M Data',
    'T Counts are compared',
    'T Orphans are listed',
    'M Network',
    'T Names are lowered to 60 seconds',
    'T Routes are announced',
  ],
  'subtask-table.md': [
    'M Move of the tills',
    'T STORY-1: Count the tills',
    'S Ask the night shift [Planned]',
    'S Print the sheet [Planned]',
    'T STORY-2: Carry the tills',
    'S Hire the van [Planned]',
  ],
  'page-table-beside-lists.json': [
    'M Night of the switch',
    'T Count the tills',
    'S Count the cellar [Done]',
    'M In the window',
    'T Lock the doors OPEN by 2027-06-01 @Till lead',
    'T Announce it [T-7 | comms-lead]',
    'T Print the signs [T-7 | office]',
    'T Carry the tills [T-0 | move-lead]',
    'T Plug them in [T-0 | move-lead]',
  ],
  'minutes-runbook.md': [
    'P Before the window',
    'M Before the window',
    'T Walk through the rehearsal notes [T-1]',
    'T Check the bridge line [T-2 hours]',
    'P In the window',
    'M In the window',
    'T Say that it begins [T-0]',
    'T Lock the old system [T+5 minutes]',
    'T Load the data [T+75 minutes]',
  ],
  'week-table.md': [
    'M Countdown',
    'T Book the van [T-42 | office]',
    'T Rehearse [T-14 | move-lead]',
    'T Switch [T-0 | move-lead]',
    'T Review [T+7 | move-lead]',
  ],
  'go-board.md': [
    'M Criteria',
    'T No open fault of the first kind [build | Green]',
    'T Holds at twice the usual [test | Yellow (again)]',
    'T The contract is signed [legal | Green]',
    'M If it goes wrong',
    'T Restore the snapshot',
    'T Tell the customers',
  ],
  'done-column.md': [
    'M Handover',
    'T Hand over the keys [site-lead]',
    'T Read the meters [site-lead]',
    'T Return the badges [office | Done]',
  ],
  'plain-steps-table.md': [
    'M Steps',
    'T Pick a backup [data-lead]',
    'T Restore it beside the live one [data-lead]',
    'T Compare the counts [test-lead]',
  ],
  'typed-bullets.md': [
    'M Before',
    'T Count the tills',
    'T Order cables',
    'S Black ones',
    'M On the day',
    'T Lock the doors',
    'T Carry the tills',
    'M After',
    'T Send the notice',
    'T Close the ticket',
  ],
  'bare-boxes.md': [
    'M Before',
    'T Count the tills',
    'T Order cables',
    'T Book the van [Done]',
    'M On the day',
    'T Lock the doors',
    'T Carry the tills',
    'T Plug them in',
  ],
  'front-matter.md': ['M Prepare', 'T Count the tills', 'T Order spare cables'],
  'front-matter-repeated.md': [
    'M Usual work',
    'T Invite everybody [open | high]',
    'T Draw the floor plan [open | medium]',
  ],
  'bold-headings.md': [
    'M Cutover checklist',
    'T The change is approved',
    'T The pilot is checked',
    'M On the day',
    'T Start the job',
    'T Watch the log',
    'M The day after',
    'T Send the notice',
  ],
  'label-lines.md': [
    'M T-24h: Decide',
    'T Look at the health page [T-1]',
    'T Confirm who is there [T-1]',
    'M T-4h: Begin',
    'T Announce the window [T-4 hours]',
    'T Stop the jobs [T-4 hours]',
  ],
  'step-lines.md': [
    'M In the window',
    'T Step 1: Lock the doors',
    'T Step 2: Carry the tills',
    'T Step 3: Plug them in',
  ],
  'meta-bullets.md': [
    'M Two weeks before go-live',
    'T Load test passed [T-14 | test-lead | Not started]',
    'T Restore rehearsed [T-14 | data-lead | In progress]',
  ],
  'inline-owners.md': [
    'M Before',
    'T Code: all branches are merged (owner: Build lead) [build-lead]',
    'T Notes: drafted (owner: Product) [product]',
    'T Backup: taken and tried (owner: Data lead / Ops) [data-lead+ops]',
    'T Tell support @support-lead',
  ],
  'row-notes.md': [
    'M Network',
    'T Order the line [net-lead | Open]',
    "T Lower the name's lifetime [net-lead | Open]",
    'M Data',
    'T Copy the archive [data-lead | Done]',
  ],
  'task-id-column.md': ['M way back', 'T Write the way back down [Planned]', 'T Rehearse the way back [Planned]'],
  'one-activity-rows.md': [
    'M Order of the move',
    'T Book the van [T-10 | office]',
    'T Count the boxes [T-9 | office]',
    'T Label the boxes [T-9 | office]',
    'T Pack [T-3 | everybody]',
    'T Load the van [T-1 | move-lead]',
    'T Drive [T-0 | move-lead]',
  ],
  'headings-with-offsets.md': [
    'M T-30 days: Prepare',
    'T Book the room [T-30]',
    'T Invite the testers [T-30]',
    'M T-7: Rehearse',
    'T Run it once [T-7]',
    'M Go-live day (T-0)',
    'T Switch [T-0]',
    'M T+7 days: Look back',
    'T Hold the review [T+7]',
  ],
  'epic-story.md': [
    'M Move the tills',
    'T Count the tills [3 points | till,count]',
    'S Ask the night shift',
    'S Print the sheet',
    'T Carry the tills',
  ],
  'deep-headings.md': [
    'P Before go-live',
    'M Four weeks before',
    'T Tests [T-28]',
    'S The load test is passed [T-28]',
    'S The restore is rehearsed [T-28]',
    'T Rooms [T-28]',
    'S The war room is booked [T-28]',
  ],
  'html-table.md': ['M Go or no-go', 'T Restore test [data-lead | Open]', 'T Load test [test-lead | Done]'],
  'html-comments.md': ['M Prepare', 'T Label both ends', 'T Take photographs', 'M Move', 'T Carry the racks'],
  'contents-list.md': [
    'M Prepare',
    'T Count the shelves',
    'M Switch',
    'T Move the shelves',
    'M References',
    'T How we number shelves',
  ],
  'rst-table.rst': [
    'M Night of the switch',
    'T Announce the window [T-7 | comms-lead]',
    'T Point the name at the new host [T-0 | network-lead]',
    'M Afterwards',
    'T Close the ticket',
    'T Hold the review',
  ],
  'rst-simple.rst': [
    'M Before',
    'T Tag the branch',
    'T Build the notes',
    'S Ask for review',
    'S Spell-check',
    'M After',
    'T Push the tag',
    'T Tell the list',
  ],
  'rst-overline.rst': [
    'M Release checklist',
    'T write the notes',
    'T tag the branch',
    'M Afterwards',
    'T tell the list',
  ],
  'owners-many.md': [
    'M Plan',
    'T Announce [T-7 | comms-lead+move-lead]',
    'T Freeze [T-6 | data-lead+move-lead]',
    'T Copy [T-5 | data-lead+net-lead]',
    'T Check [T-4]',
    'T Sign [T-3]',
    'T Print [T-2]',
    'T Pack [T-1 | data-lead+office]',
    'T Switch [T-0]',
  ],
  'fenced-checklist.md': [
    'M Before',
    'T Network',
    'S Routes are announced',
    'S Names are lowered',
    'T Data',
    'S Counts agree',
    'M Roll back if',
    'T The counts differ',
    'T Nobody can sign in',
  ],
  'fill-in-forms.md': [
    'M Before',
    'T Book <room> for {{customer}}',
    'T Tell [Customer contact] the date [MM/DD/YYYY]',
    'T Write the ticket number: ________',
    'T Set $REGION and {account}',
    'T Deploy XXX to TBD',
    'T Read the guide and [1]',
  ],
  'link-forms.md': [
    'M Before',
    'T Read the plan and https://example.org/a',
    'T See the page',
    'T Check state the badge',
    'T Old step',
    'T Step with code | pipe and | pipe',
  ],
  'ticked-boxes.md': ['M Prepare', 'T Book the hall [Done]', 'T Count the boxes [Done]', 'T Pack'],
  'nested-boxes.md': [
    'M Move the tills',
    'T Prepare',
    'S Count',
    'S Order cables [Done]',
    'T Switch',
    'S Carry',
    'S Plug in',
    'T #12',
    'T Old step [Done]',
    'T Ask @till-lead',
  ],
  'page-lists.json': [
    'M Night of the switch',
    'T Count the tills',
    'S Count the cellar [Done]',
    'M In the window',
    'T Lock the doors OPEN by 2027-06-01 @Till lead',
  ],
  'cp1252.md': ['M Vorbereiten', 'T Kassen zählen – alle', 'T Kabel prüfen'],
  'readiness-short.md': [
    'M 1. Design',
    'T Sizes are counted',
    'M 2. Security',
    'T Threats are reviewed',
    'T Findings are closed',
    'M 3. Go or no-go',
    'T Everybody has signed',
  ],
};

if (sharedFolder === null) {
  sayNotRun('Documents of the field cases');
  test('the field cases are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  test.each(Object.entries(OUTLINES))('%s is read block by block', (name, outline) => {
    const reading = readField(name);
    expect([reading.template.format, outlineOf(reading.template)]).toEqual(['blocks', outline]);
    expect(warnings(reading)).toEqual([]);
  });

  test('what stands in quotation marks: the list is work, the sentence is text', () => {
    const reading = readField('quoted-list.md');
    expect(outlineOf(reading.template)).toEqual(['M Before', 'T Count the tills', 'T Order cables', 'M After']);
    expect(warnings(reading)).toEqual(['module-empty 9']);
  });

  describe('every cell stays with its row', () => {
    test.each([
      ['row-notes.md', 'Order the line', ['Due: 3 May', 'Notes: Supplier needs six weeks']],
      ['row-notes.md', 'Copy the archive', ['Due: 10 May', 'Notes: Checked by sum']],
      ['task-id-column.md', 'Write the way back down', ['Task ID: MV-1', 'Est.: 4h']],
      ['plain-steps-table.md', 'Pick a backup', ['Deadline: 12 May']],
      ['go-board.md', 'Holds at twice the usual', ['Category: **Load**']],
      ['subtask-table.md', 'Hire the van', ['Two days']],
      ['minutes-runbook.md', 'Load the data', ['Duration: 90 min', 'Check: Counts agree']],
      ['meta-bullets.md', 'Load test passed', ['Evidence: Report of the run']],
      ['step-lines.md', 'Step 1: Lock the doors', ['Turn the key twice.']],
      ['link-forms.md', 'Check state the badge', ['The badge may be late.']],
      ['link-forms.md', 'Read the plan and https://example.org/a', ['[the plan](https://example.org/plan)']],
    ])('%s: %s', (name, title, texts) => {
      const text = textsOf(readField(name).template)[title] ?? 'no such item';
      for (const one of texts) expect(text).toContain(one);
    });
  });

  test('criteria are criteria, and no item is called like their heading', () => {
    const { template } = readField('epic-story.md');
    const criteria = itemsOf(template).flatMap(({ criteria: own }) => own?.map(({ text }) => text) ?? []);
    expect(criteria).toEqual(['The count is signed', 'Both counts agree', 'Nothing is broken']);
  });

  test('a team is text, and none of its lines is work', () => {
    const { template } = readField('label-lines.md');
    expect(template.about?.map(({ heading, body }) => `${heading}: ${body}`)).toEqual([
      'Team: - Move lead\n- Data lead',
    ]);
  });

  test('boxes below a subtask are lines to tick', () => {
    const count = itemsOf(readField('nested-boxes.md').template).find(({ title }) => title === 'Count');
    expect(count?.rows?.map(({ text }) => text)).toEqual(['Ground floor', 'Behind the counter']);
  });

  test('TBD, N/A, a dash and a blank are no one', () => {
    expect(readField('owners-many.md').template.roles?.map(({ name }) => name)).toEqual([
      'Comms lead',
      'Move lead',
      'Data lead',
      'Net lead',
      'Office',
    ]);
  });

  test('blanks are to be filled in; a link and a reference are none', () => {
    expect(
      readField('fill-in-forms.md')
        .template.placeholders?.map(({ token }) => token)
        .toSorted(),
    ).toEqual(
      [
        '$REGION',
        '<room>',
        'TBD',
        'XXX',
        '[Customer contact]',
        '[MM/DD/YYYY]',
        '[System name]',
        '________',
        '{account}',
        '{{customer}}',
      ].toSorted(),
    );
  });

  test('only what says so may be left out', () => {
    const optional = itemsOf(readField('optional-trap.md').template).filter((item) => item.optional !== undefined);
    expect(optional.map(({ title }) => title)).toEqual(['Restart the service if needed']);
  });

  test('no comment and no tag stands in a text', () => {
    const { template } = readField('html-comments.md');
    expect(JSON.stringify(template)).not.toMatch(/<!--|<details|<summary/);
    expect(template.phases[0]?.modules[0]?.sections.map((section) => section.body)).toEqual(['**Cables**']);
  });

  test('front matter stays as text', () => {
    const { template } = readField('front-matter.md');
    expect([template.name, template.about?.map(({ body }) => body)]).toEqual([
      'Move of the till system',
      ['title: Move of the till system\nowner: Move office\nstatus: draft\ntags: [move, till]'],
    ]);
  });

  test('the grammar, written loosely', () => {
    const { template } = readField('migops-loose.md');
    expect(outlineOf(template)).toEqual([
      'M Move the tills',
      'T Count the tills',
      'S Count the cellar',
      'T Order spare cables',
    ]);
    expect(template.phases[0]?.modules[0]?.sections.map(textOfSection)).toEqual([
      'Description: Everything on the ground floor.',
    ]);
    expect(itemsOf(template).map((item) => item.criteria?.map(({ text }) => text))).toEqual([
      ['The count is signed', 'Both counts agree'],
      undefined,
      ['Ordered', 'Delivered'],
    ]);
    expect(textsOf(template)['Count the cellar']).toBe('Description: Bring a lamp.');
  });

  test('headings of phases above modules of the grammar', () => {
    const { template } = readField('phases-as-headings.md');
    expect(outlineOf(template)).toEqual([
      'P Prepare',
      'M Tills',
      'T Count the tills',
      'P Switch',
      'M Move',
      'T Carry the tills',
    ]);
    expect(itemsOf(template).map(textOf)).toEqual([
      'Description: With the night shift.',
      'Description: Two people each.',
    ]);
  });
}

const textOfSection = ({ heading, body }: { readonly heading: string; readonly body: string }) => `${heading}: ${body}`;
