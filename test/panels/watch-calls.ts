import type { Page } from 'playwright-core';

/** What the panel has asked the app so far, in order. */
export async function watchCalls(page: Page): Promise<(name: string) => Promise<readonly Record<string, unknown>[]>> {
  await page.addInitScript(() => {
    const watched = globalThis as unknown as { calls: [string, unknown][]; __bridge: unknown };
    watched.calls = [];
    let bridge: unknown;
    type Bridge = { callBridge: (command: string, data?: { functionKey?: string; payload?: unknown }) => unknown };
    Object.defineProperty(watched, '__bridge', {
      get: () => bridge,
      set: ({ callBridge }: Bridge) => {
        bridge = {
          callBridge: (command: string, data?: { functionKey?: string; payload?: unknown }) => {
            watched.calls.push(data?.functionKey === undefined ? [command, data] : [data.functionKey, data.payload]);
            return callBridge(command, data);
          },
        };
      },
    });
  });
  return (name) =>
    page.evaluate(
      (asked) =>
        (globalThis as unknown as { calls: [string, Record<string, unknown>][] }).calls
          .filter(([each]) => each === asked)
          .map(([, payload]) => payload),
      name,
    );
}
