import { z } from 'zod';
import type { Item, Module, Place, Section, Template } from '../template';
import type { TextReading } from '../text-reading';
import { diagnosticAt } from '../diagnostic';

const id = z.string();
/** A board as Trello exports it, as far as it says work. */
const board = z.looseObject({
  name: z.string(),
  lists: z.array(z.looseObject({ id, name: z.string(), closed: z.boolean().optional() })),
  cards: z.array(
    z.looseObject({
      id,
      name: z.string(),
      desc: z.string().optional(),
      idList: id,
      closed: z.boolean().optional(),
      due: z.string().nullish(),
      labels: z.array(z.looseObject({ name: z.string().optional() })).optional(),
    }),
  ),
  checklists: z
    .array(
      z.looseObject({
        name: z.string(),
        idCard: id,
        checkItems: z.array(z.looseObject({ name: z.string(), state: z.string().optional() })),
      }),
    )
    .optional(),
});

/** Reads a JSON text as a board of Trello: lists are modules, cards tasks, items of checklists subtasks. Null where it is none. */
export const readTrello = (file: string, text: string): TextReading | null => {
  if (!/^\s{0,100}\{/.test(text) || !text.includes('"idList"')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // Another reader may know a text that begins with a brace.
  }
  const parsed = board.safeParse(value);
  if (!parsed.success) return null;
  const { name, lists, cards, checklists = [] } = parsed.data;
  const placeOf = (key: string): Place => {
    const offset = Math.max(0, text.indexOf(`"${key}"`));
    return { file, offset, line: text.slice(0, offset).split('\n').length, column: 1 };
  };
  const closed = cards.filter((card) => card.closed === true);
  const subtasksOf = (card: string): readonly Item[] =>
    checklists
      .filter(({ idCard }) => idCard === card)
      .flatMap(({ name: list, checkItems }) => checkItems.map((item) => ({ item, list })))
      .map(({ item, list }, index) => ({
        ...{
          number: index + 1,
          title: item.name.replace(/\s+/g, ' ').trim() || `Subtask ${String(index + 1)}`,
          at: placeOf(card),
        },
        sections: section('Checklist', list, placeOf(card)),
        ...(item.state === 'complete' ? { status: 'Done' } : {}),
      }));
  const modules = lists
    .filter((list) => list.closed !== true)
    .map((list): Module => ({
      ...{ title: list.name.trim() || 'List', path: file, at: placeOf(list.id), sections: [] },
      tasks: cards
        .filter((card) => card.idList === list.id && card.closed !== true)
        .map((card, index) => {
          const at = placeOf(card.id);
          const labels = (card.labels ?? []).flatMap(({ name: label = '' }) =>
            label === '' ? [] : [label.replace(/\s+/g, '-')],
          );
          return {
            ...{ number: index + 1, title: card.name.replace(/\s+/g, ' ').trim() || `Task ${String(index + 1)}`, at },
            sections: [...section('', card.desc ?? '', at), ...section('Due', card.due?.slice(0, 10) ?? '', at)],
            ...(labels.length === 0 ? {} : { labels }),
            subtasks: subtasksOf(card.id),
          };
        }),
    }));
  const template: Template = {
    name: name.trim() || 'Board',
    version: '',
    format: 'backlog',
    phases: [{ name: name.trim() || 'Board', modules }],
  };
  const left =
    closed.length === 0
      ? []
      : [
          archived(
            placeOf(closed[0]?.id ?? ''),
            closed.map((card) => card.name),
          ),
        ];
  return { templates: [template], diagnostics: left };
};

const section = (heading: string, body: string, at: Place): readonly Section[] =>
  body.trim() === '' ? [] : [{ kind: heading === '' ? 'description' : 'other', heading, body: body.trim(), at }];

const archived = (at: Place, names: readonly string[]) =>
  diagnosticAt(at, {
    code: 'not-imported',
    severity: 'info',
    message: `${String(names.length)} archived ${names.length === 1 ? 'card was' : 'cards were'} not imported as items. The first one: “${names[0] ?? ''}”`,
    remedy: 'Nothing needs to be done. Take a card out of the archive to import it.',
    text: names.join('\n'),
  });
