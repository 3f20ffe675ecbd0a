/** A number and what it counts: `1 epic`, `2 epics`. `many` is the plural. */
export const counted = (number: number, many: string): string => {
  const one = many === 'criteria' ? 'criterion' : many.replace(/s$/, '');
  return `${String(number)} ${number === 1 ? one : many}`;
};
