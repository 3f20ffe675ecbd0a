import type { RunService } from './run-services';

/** The environment variable in which the suites of a run find its services. */
export const RUN_SERVICES = 'RUNWAY_RUN_SERVICES';

/**
 * Asks the run for something that it has once; null outside of a run, as for `npm run pictures`.
 * @throws Error with the reason why the run could not make it
 */
export async function ofRun(service: RunService): Promise<string | null> {
  const url = process.env[RUN_SERVICES];
  if (url === undefined) return null;
  const answer = await fetch(`${url}/${service}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
