import { factsSweep } from './facts-sweep';
import { importSweep } from './import-sweep';

/** Every five minutes. One fails without keeping the other from its work: the platform does not try again. */
export async function sweep(): Promise<void> {
  const [imports, facts] = await Promise.allSettled([importSweep(), factsSweep()]);
  if (imports.status === 'rejected')
    console.error('The sweep of imports failed; the next is in five minutes.', imports.reason);
  if (facts.status === 'rejected')
    console.error('The sweep of facts failed; the next is in five minutes.', facts.reason);
}
