import type { Installation } from './installation';
import { InvocationFailed } from './invocation-failed';
import type { Principal } from './invocation';
import type { Manifest } from './manifest';

/** A macro in a document that somebody exports. */
export interface ExportCall {
  readonly moduleKey: string;
  /** `word` and `pdf` send the configuration in different places; all others send it as `word` does. */
  readonly format: string;
  readonly config: unknown;
  readonly content: string;
  /** Who exports: the session's. */
  readonly accountId: string;
  /** Forged fields of the call and its context; what the platform itself says stays as it is. */
  readonly forged?: Readonly<Record<string, unknown>>;
}

/**
 * Which function exports a macro, and with which arguments: both shapes were seen on sites, and neither is documented.
 * @throws InvocationFailed where the macro has no such function
 */
export function exportArguments(
  { moduleKey, format, config, content, forged = {} }: ExportCall,
  principal: Principal,
  manifest: Manifest,
  installation: Installation,
) {
  const functionKey = manifest.exports.get(moduleKey);
  if (functionKey === undefined) throw new InvocationFailed('refused', `The app exports no macro '${moduleKey}'.`);
  const { installContext, license } = installation;
  const { payload, context } = shapeOf(format, config, content);
  return {
    functionKey,
    args: [
      { exportType: format, ...payload, ...forged, context: { ...context, moduleKey, isUnlisted: true, ...forged } },
      { installContext, principal, license, installation: installation.installation },
    ] as const,
  };
}

function shapeOf(format: string, config: unknown, content: string) {
  return format === 'pdf'
    ? {
        payload: { extensionPayload: { config } },
        context: { extension: { type: 'macro', content: { id: content, type: 'page' } } },
      }
    : { payload: {}, context: { config, content: { id: content, type: 'page' } } };
}
