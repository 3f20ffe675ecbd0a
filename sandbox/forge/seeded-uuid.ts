const HEX = '0123456789abcdef';

/** A version 4 UUID drawn from a seeded stream: ids of a run repeat with its seed. */
export function seededUuid(random: () => number): string {
  let uuid = '';
  for (let index = 0; index < 32; index += 1) {
    const digit = Math.floor(random() * 16);
    if (index === 8 || index === 12 || index === 16 || index === 20) uuid += '-';
    uuid += index === 12 ? '4' : HEX[index === 16 ? (digit & 3) | 8 : digit];
  }
  return uuid;
}
