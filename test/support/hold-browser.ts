import { launchBrowserServer } from '../browser/launch';

/** Run on its own by a test: holds a browser as a run of the tests does, says its process id, and waits to be interrupted. */
void launchBrowserServer().then((server) => {
  process.stdout.write(`${server.process().pid}\n`);
  setInterval(() => undefined, 60_000);
});
