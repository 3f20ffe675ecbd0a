/** Half a minute: ten times what a machine needs that has other work. */
const MOST_TURNS = 300;

/** The first answer to `read` that `holds`: what is typed is asked for half a second later. */
export async function soon<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    const value = await read();
    if (holds(value) || turn === MOST_TURNS) return value;
    await new Promise((pause) => setTimeout(pause, 100));
  }
}
