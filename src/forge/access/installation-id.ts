import { getAppContext } from '@forge/api';

/** Id of this installation of the app: one site has one. */
export const installationId = (): string => getAppContext().installationAri.installationId;
