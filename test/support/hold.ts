import { launchBrowserServer } from '../browser/launch';
import { serveSite } from '../browser/served-site';

/** Run on its own by a test: opens a browser or a site as a suite does, says which, and waits to be ended. */
async function hold(): Promise<void> {
  const held =
    process.argv[2] === 'site'
      ? (await serveSite('--clock', 'simulated')).url
      : String((await launchBrowserServer()).process().pid);
  process.stdout.write(`${held}\n`);
  setInterval(() => undefined, 60_000);
}

void hold();
