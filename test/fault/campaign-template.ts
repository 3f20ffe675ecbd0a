const MODULES = ['Landing zone', 'Identity', 'Data transfer', 'Rehearsal'];
const TASKS = ['Agree the target', 'Prepare the ground', 'Carry it out', 'Hand it over'];
const STEPS = ['Name who decides', 'Write down what is there', 'Try it on a small part', 'Look at the outcome'];

/** Every issue that an import of `campaignTemplate` must leave in the site: its summary, and its parent's. Summaries are unique. */
export const EXPECTED: ReadonlyMap<string, string | null> = new Map(
  MODULES.flatMap((module) => [
    [module, null] as const,
    ...TASKS.flatMap((task) => [
      [`${task} (${module})`, module] as const,
      ...STEPS.map((step) => [`${step}: ${task} (${module})`, `${task} (${module})`] as const),
    ]),
  ]),
);

/** 4 epics, 16 tasks and 64 sub-tasks: four bulk requests. */
export const campaignTemplate = MODULES.map((module) =>
  [
    `# Module: ${module}`,
    ...TASKS.map((task, taskIndex) =>
      [
        `## Task ${taskIndex + 1}: ${task} (${module})`,
        section(`${task} for ${module.toLowerCase()}.`),
        ...STEPS.map(
          (step, stepIndex) =>
            `## Task ${taskIndex + 1}: Subtask ${stepIndex + 1}: ${step}: ${task} (${module})\n\n${section(`${step}.`)}`,
        ),
      ].join('\n\n'),
    ),
  ].join('\n\n'),
).join('\n\n');

function section(text: string): string {
  return `#### Description\n\n${text}\n\n#### Acceptance Criteria\n\n- It is written down.\n- Somebody else has read it.`;
}
