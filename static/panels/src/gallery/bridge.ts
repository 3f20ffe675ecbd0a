import type { Scene } from './scene';

type Theme = 'light' | 'dark';

const locationOf = (path: string) => {
  const url = new URL(path, 'https://frame.invalid');
  return { pathname: url.pathname, search: url.search };
};

/**
 * Puts a fixed product in the place of the real one: the only thing that the gallery replaces.
 * Unknown commands are refused, so that a panel cannot come to rely on what no product answers.
 */
export function installBridge(scene: Scene, theme: Theme): void {
  const asked = new Set<keyof Scene['answers']>();
  const callBridge = async (command: string, data?: unknown): Promise<unknown> => {
    switch (command) {
      case 'getContext':
        return {
          accountId: 'acc-lead',
          locale: 'en-US',
          timezone: 'UTC',
          theme: { colorMode: theme },
          extension: scene.extension ?? {},
          moduleKey: scene.module,
        };
      case 'enableTheming':
      case 'navigate':
      case 'submit':
      case 'showFlag':
      case 'closeFlag':
      case 'emitReadyEvent':
        return undefined;
      case 'createHistory': {
        const listeners: ((location: ReturnType<typeof locationOf>) => void)[] = [];
        const history = {
          location: locationOf(scene.path ?? '/'),
          listen: (listener: (typeof listeners)[number]) => listeners.push(listener),
          push: (path: string) => {
            history.location = locationOf(path);
            for (const listener of listeners) listener(history.location);
          },
        };
        return history;
      }
      case 'invoke': {
        const { functionKey, payload } = data as {
          readonly functionKey: keyof Scene['answers'];
          readonly payload: unknown;
        };
        const answer = (asked.has(functionKey) ? scene.later?.[functionKey] : undefined) ?? scene.answers[functionKey];
        asked.add(functionKey);
        if (answer === 'never') return new Promise(() => undefined);
        if (answer === undefined || answer === 'broken') throw new Error(`no answer to ${functionKey}`);
        // The compiler knows each answer by its own name only; here any of them is meant.
        return typeof answer === 'function' ? (answer as (payload: unknown) => unknown)(payload) : answer;
      }
      default:
        throw new Error(`the gallery's bridge does not know "${command}"`);
    }
  };
  Object.assign(globalThis, { __bridge: { callBridge } });
}
