import { type BulkEditView, type BulkSetting } from '../../contract/bulk-edit';
import { beginBulkEdit } from './begin-bulk-edit';
import { readBulkEdit } from '../../forge/storage/bulk-store';
import { demandSetting } from './demand-setting';
import { type EditableItems, editableItems } from './editable-items';
import { type OpenWave } from '../waves/open-wave';
import { projectPriorities } from '../../forge/jira/project-priorities';
import { responsibleOf } from '../raci/responsible-of';
import { viewBulkEdit } from './view-bulk-edit';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Sets the owner, the priority or the due date of many items in Jira, as the person who asks. */
export async function startBulkEdit(
  { items: asked, set, requestId }: Payload<'startBulkEdit'>,
  open: OpenWave,
): Promise<BulkEditView> {
  const { wave, account } = open;
  const { items, hidden, refused } = await editableItems(open, asked);
  const kept = await readBulkEdit(wave.id, account);
  if (kept?.edit.id === requestId) return viewBulkEdit(kept.edit);
  if (kept !== null && !kept.edit.isOver) throw failureOf(oneAtATime);
  await demandSetting(set.field, wave.project);
  const { wishes, unassigned } = await wishesOf(open, set, items);
  const wanted = wishes.filter(({ stands, to }) => stands[set.field] !== to);
  const begin = {
    id: requestId,
    undoes: null,
    field: set.field,
    items: wanted.map((item) => ({ id: item.id, issue: item.issue, from: item.stands[set.field], to: item.to })),
    names: await namesOf(
      set,
      wave.project,
      wanted.map(({ stands }) => stands),
    ),
    refused: [...refused, ...unassigned],
    hidden,
    same: wishes.length - wanted.length,
  };
  return viewBulkEdit(await beginBulkEdit(open, begin, kept));
}

type Item = EditableItems['items'][number];

/** What each item shall be set to. By the RACI each has its own; of whom it names nobody, or several, the item is left out, with the reason. */
async function wishesOf(
  open: OpenWave,
  { to }: BulkSetting,
  items: readonly Item[],
): Promise<{ wishes: (Item & { readonly to: string | null })[]; unassigned: { item: string; message: string }[] }> {
  if (to === null || typeof to === 'string') return { wishes: items.map((item) => ({ ...item, to })), unassigned: [] };
  const responsible = await responsibleOf(
    open,
    items.map(({ id }) => id),
  );
  const asked = items.map((item) => ({ item, who: responsible(item.id) }));
  return {
    wishes: asked.flatMap(({ item, who }) => ('account' in who ? [{ ...item, to: who.account }] : [])),
    unassigned: asked.flatMap(({ item, who }) => ('message' in who ? [{ item: item.id, message: who.message }] : [])),
  };
}

/** Of a priority the activity keeps the name: its number says nothing to anybody. */
async function namesOf(
  set: BulkSetting,
  project: Parameters<typeof projectPriorities>[0],
  before: readonly { readonly priority: string | null; readonly priorityName: string }[],
): Promise<Record<string, string>> {
  if (set.field !== 'priority') return {};
  const chosen = (await projectPriorities(project)).find((one) => one.id === set.to);
  if (chosen === undefined) throw failureOf(noSuchPriority);
  return Object.fromEntries([
    ...before.flatMap(({ priority, priorityName }) => (priority === null ? [] : [[priority, priorityName]])),
    [chosen.id, chosen.name],
  ]) as Record<string, string>;
}

const oneAtATime = {
  code: 'run-in-progress',
  message: 'Your last change of many items in this wave is not over.',
  next: 'Go on with it on the page of the items, then make this one.',
} as const;

const noSuchPriority = {
  code: 'invalid-input',
  message: 'The project has no such priority.',
  next: 'Choose one of the priorities that are offered. Nothing was written.',
} as const;
