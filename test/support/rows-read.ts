import type { Sandbox } from './sandbox';

/** Rows that some work reads by key, each as often as it is read, by `<space> <key>`. What is read of a row before it is written counts too. */
export async function rowsRead({ host }: Pick<Sandbox, 'host'>, work: () => Promise<unknown>): Promise<string[]> {
  const read: string[] = [];
  const { storage } = host.state;
  const plain = { ...storage };
  for (const [space, rows] of Object.entries(plain))
    storage[space] = new Proxy(rows, {
      get: (target, key) => {
        if (typeof key === 'string') read.push(`${space} ${key}`);
        return Reflect.get(target, key) as unknown;
      },
    });
  await work();
  Object.assign(storage, plain);
  return read;
}
