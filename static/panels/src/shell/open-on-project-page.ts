import { NavigationTarget, router } from '@forge/bridge';
import { writePlace } from './address';
import type { Place } from './place';

/**
 * Leaves for a place on a project's Runway page, which has an address of its own. Through the product's router: inside the
 * frame a plain link leads nowhere.
 */
export const openOnProjectPage = (projectKey: string, place: Place): Promise<void> =>
  router.navigate({
    target: NavigationTarget.Module,
    moduleKey: 'runway-project',
    projectKey,
    path: writePlace(place),
  });
