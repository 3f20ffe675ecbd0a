import { type AtPanel, counted, escaped, WORDS } from './programme-panel';
import { watchProgress } from './import-steps';

/** What the lead knows of this customer before the import. */
export interface ImportPlan {
  readonly template: string;
  readonly cutover: string;
  readonly time: string;
  readonly hours: string;
  readonly questions: readonly string[];
  readonly placeholders: readonly string[];
  /** An entry for each list that the template leaves empty. */
  readonly lists: Readonly<Record<string, string>>;
  /** Names of people in Jira by the names of roles. */
  readonly people: Readonly<Record<string, string>>;
}

/** From the empty project to the created work items: the steps of an import with everything answered that they ask. */
export async function importInPanel(at: AtPanel, url: string, plan: ImportPlan): Promise<void> {
  const { panel, press, fill, find } = at;
  const heading = (name: string) => panel.getByRole('heading', { name, exact: true }).waitFor();
  await press(WORDS.first.action);
  await press(WORDS.template.earlierUse(plan.template));
  await panel.getByText(WORDS.template.ready(plan.template)).waitFor();
  await press(WORDS.next);

  await heading(WORDS.scope.heading);
  for (const question of plan.questions)
    await at.radio(WORDS.scope.yes, panel.getByRole('group', { name: question, exact: true }));
  const more = panel.getByRole('button', { name: counted(WORDS.faults.more) });
  if (await more.isVisible()) await more.press('Enter');
  for (const label of plan.placeholders) await fill(new RegExp(`^${escaped(label)}`), label);
  for (const [list, entry] of Object.entries(plan.lists)) {
    await fill(WORDS.scope.addTo(list), entry);
    await panel.getByLabel(WORDS.scope.addTo(list), { exact: true }).press('Enter');
  }
  await press(WORDS.next);

  await heading(WORDS.dates.heading);
  await fill(WORDS.dates.label, plan.cutover);
  await fill(WORDS.dates.time, plan.time);
  await fill(WORDS.dates.window, plan.hours);
  await press(WORDS.next);

  await heading(WORDS.people.heading);
  for (const [role, person] of Object.entries(plan.people)) await find(role, person);
  await panel.getByText(WORDS.people.allOwned).waitFor();
  await press(WORDS.next);

  await heading(WORDS.preview.heading);
  await press(counted(WORDS.preview.start));
  await heading(WORDS.run.heading);
  await watchProgress(url, panel, counted(WORDS.run.complete));
}
