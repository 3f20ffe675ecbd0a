export interface Fitted<T> {
  readonly fit: readonly T[];
  /** How many were left out. */
  readonly left: number;
}

/** As many of a list, in its order, as fit into so many bytes of JSON. */
export function fitIn<T>(all: readonly T[], bytes: number): Fitted<T> {
  let room = bytes;
  const fit = all.filter((one) => {
    const size = Buffer.byteLength(JSON.stringify(one)) + COMMA;
    if (size > room) return false;
    room -= size;
    return true;
  });
  return { fit, left: all.length - fit.length };
}

const COMMA = 1;
