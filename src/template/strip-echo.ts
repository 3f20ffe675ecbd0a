const LABELLED = /^(?:(sub[\s-]?task|task|step)\s*(\d+(?:\.\d+)?)\s*[:：.)\-–—]+\s*)/i;
const BARE = /^(\d+(?:\.\d+)?)\s*(?:[:：)]\s*|[.](?:\s+|$)|[-–—]\s+)/;

/**
 * Takes the item's own number out of its title (`Task 3: Task 3: Set up` is "Set up"). `numbers` are the numbers above it and
 * its own, outermost first; a number that is not one of them is part of the title.
 */
export const stripEcho = (title: string, kind: 'task' | 'subtask', numbers: readonly number[]): string => {
  const own = numbers.at(-1);
  const dotted = numbers.join('.');
  const isOwn = (digits: string | undefined) => digits === String(own) || digits === dotted;
  let rest = title;
  for (;;) {
    const labelled = LABELLED.exec(rest);
    const bare = BARE.exec(rest);
    let length = 0;
    if (labelled) {
      const isTask = (labelled[1] ?? '').toLowerCase() === 'task';
      const parent = numbers.length > 1 ? String(numbers[0]) : undefined;
      if (isOwn(labelled[2]) || (isTask && kind === 'subtask' && labelled[2] === parent)) length = labelled[0].length;
    } else if (bare && isOwn(bare[1])) {
      length = bare[0].length;
    }
    const next = rest.slice(length).trim();
    // A title that is nothing but its number stays: an empty one would say less.
    if (length === 0 || next === '') return rest;
    rest = next;
  }
};
