/** Issues of a module: itself, and five tasks with one sub-task each. */
export const ISSUES_A_MODULE = 11;

/** A template of so many modules, in our own words. */
export const manyModules = (modules: number): string =>
  Array.from({ length: modules }, (_, module) => [
    `# Module: Part ${module + 1} of the move`,
    ...Array.from({ length: 5 }, (_, task) => [
      `## Task ${task + 1}: Prepare room ${module + 1}.${task + 1} for what is brought`,
      '#### Description',
      'Clear it, sweep it, and write on the door what comes in.',
      '#### Acceptance Criteria',
      `- Room ${module + 1}.${task + 1} is empty.`,
      '- A picture of the door is attached.',
      `## Task ${task + 1}: Subtask 1: Hang the sign on door ${module + 1}.${task + 1}`,
      '#### Description',
      'Use the blue one.',
    ]).flat(),
  ])
    .flat()
    .join('\n');
