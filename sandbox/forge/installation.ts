import type { SiteState } from '../site/site';
import type { Invocation } from './invocation';
import type { Manifest } from './manifest';

/** Ids of the sandbox's one environment and installation: the same for every site, since nothing is compared with them. */
const ENVIRONMENT_ID = '3f0a7c52-6d1e-4b8f-9a35-0c5d8e7f1b24';
const INSTALLATION_ID = '8b1d4e60-2c79-4f3a-b5d8-71e9a0c6f432';
const APP_VERSION = '1.0.0';

export interface Installation {
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly installContext: string;
  /** As the backend of the platform hands it to functions, and never the browser. */
  readonly installation: { readonly ari: object; readonly contexts: readonly object[] };
  readonly license: { readonly active: boolean; readonly isActive: boolean };
  /** `__forge_runtime__` as one invocation sees it. */
  readonly runtimeOf: (invocation: Invocation) => object;
}

export function createInstallation(manifest: Manifest, site: SiteState): Installation {
  const installContext = `ari:cloud:jira::site/${site.cloudId}`;
  const installation = {
    ari: { installationId: INSTALLATION_ID },
    /** Of the moment: an administrator connects and disconnects products while the app runs. */
    get contexts() {
      return (site.products ?? ['jira', 'confluence']).map((product) => ({
        product,
        cloudId: site.cloudId,
        ari: `ari:cloud:${product}::site/${site.cloudId}`,
      }));
    },
  };
  const license = { active: true, isActive: true };
  return {
    cloudId: site.cloudId,
    siteUrl: site.baseUrl,
    environmentId: ENVIRONMENT_ID,
    environmentType: 'DEVELOPMENT',
    installContext,
    installation,
    license,
    runtimeOf: (invocation) => ({
      appContext: {
        appId: manifest.appId,
        appVersion: APP_VERSION,
        environmentId: ENVIRONMENT_ID,
        environmentType: 'DEVELOPMENT',
        invocationId: invocation.id,
        installationId: INSTALLATION_ID,
        functionKey: invocation.functionKey,
        moduleKey: invocation.moduleKey,
        installation,
        license,
        permissions: { scopes: [...manifest.scopes.keys()], external: {} },
      },
      contextAri: installContext,
      proxy: { token: 'sandbox', url: 'http://proxy.invalid' },
      aaid: invocation.principal?.accountId,
      lambdaContext: { awsRequestId: invocation.id, getRemainingTimeInMillis: invocation.remainingMs },
      metrics: {
        counter: () => ({ incr: () => undefined }),
        timing: () => ({ measure: () => ({ stop: () => undefined }) }),
      },
      tracing: { traceId: invocation.id.replaceAll('-', ''), spanId: invocation.id.slice(0, 8) },
    }),
  };
}
