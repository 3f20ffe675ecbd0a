import { getAppContext } from '@forge/api';

/** Version of the app that runs: another one may have other rules. */
export const appVersion = (): string => getAppContext().appVersion;
