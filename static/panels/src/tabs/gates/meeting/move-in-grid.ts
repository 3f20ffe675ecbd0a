/** Rows that a press of Page Up or Page Down goes along. */
const PAGE = 10;

/** Which row a key leads to; null where it is no key of movement. */
export function moveInGrid(key: string, at: number, count: number): number | null {
  const last = count - 1;
  const within = (index: number) => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + PAGE);
    case 'PageUp':
      return within(at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
