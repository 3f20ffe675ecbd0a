interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

export const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

export const paragraph = (text: string): Node => ({
  type: 'paragraph',
  ...(text === '' ? { content: [] } : { content: [{ type: 'text', text }] }),
});

const strong = (text: string): Node => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'strong' }] }],
});

const list = (
  type: 'orderedList' | 'bulletList',
  items: readonly (string | readonly [string, readonly string[]])[],
) => ({
  type,
  ...(type === 'orderedList' ? { attrs: { order: 1 } } : {}),
  content: items.map((item) => ({
    type: 'listItem',
    content: typeof item === 'string' ? [paragraph(item)] : [paragraph(item[0]), bullets(item[1])],
  })),
});

const steps = (...items: readonly (string | readonly [string, readonly string[]])[]): Node =>
  list('orderedList', items);

function bullets(items: readonly string[]): Node {
  return list('bulletList', items);
}

const table = (head: readonly string[], rows: readonly (readonly Node[])[]): Node => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: [
    { type: 'tableRow', content: head.map((name) => ({ type: 'tableHeader', attrs: {}, content: [strong(name)] })) },
    ...rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: 'tableCell', attrs: {}, content: [cell] })),
    })),
  ],
});

/** A timeline as teams keep it on a page: days before the cutover, what is done then, by whom. */
export const cutoverTimeline = () =>
  doc(
    paragraph('What we ask of the customer before the night of the move.'),
    table(
      ['Timeline', 'Phase', 'Activities', 'Owner'],
      [
        [
          paragraph('T-60'),
          paragraph('Get ready'),
          steps(
            ['Meet for the first time and agree on', ['the goal of the move', 'the night on which it happens']],
            'Name one person for questions',
            'If needed, order a second line to the data centre',
          ),
          paragraph('Customer lead'),
        ],
        [
          paragraph('T-30'),
          paragraph('Rehearse'),
          steps('Try the move with a copy of the data', 'Answer questions that come up during rehearsals'),
          paragraph(''),
        ],
        [
          paragraph('T-0'),
          paragraph('Move'),
          steps('Stop the old service', 'Copy what has changed', 'Open the new service'),
          paragraph('Provider lead'),
        ],
      ],
    ),
  );

/** A checklist with a status for each group of things to have before work begins. */
export const startChecklist = () =>
  doc(
    paragraph('Have these before the first sprint ends.'),
    table(
      ['#', 'Status', 'Category', 'Activity', 'Owner'],
      [
        [
          paragraph('1'),
          paragraph('To Do'),
          strong('Accounts'),
          bullets(['Everybody can sign in to Jira', 'Everybody can read the documents - this space']),
          paragraph('Customer lead, Provider lead'),
        ],
        [
          paragraph('2'),
          paragraph('To Do'),
          strong('Meetings'),
          bullets(['A weekly call is in all calendars', 'Prior to kick-off, the agenda is sent']),
          paragraph('Provider lead'),
        ],
      ],
    ),
  );
