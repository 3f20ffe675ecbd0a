import { load } from 'cheerio/slim';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Surfaces } from './surfaces';

export const VIOLATION_PATH = '/_sandbox/csp-report';

const processing = new CSPProcessingService({ info: () => undefined }, load);
const injection = new CSPInjectionService();

/**
 * The header under which a deployed Custom UI page is served, made by Atlassian's own package from the manifest and the page.
 * Only where violations are reported to differs: they stay on this machine.
 * @param shell origin of the site that embeds the frame
 */
export function framePolicy(html: string, content: Surfaces['content'], shell: string): string {
  const existingCSPDetails = processing.getCspDetails(html, { scopes: [], content });
  const directives = injection.getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: shell });
  return [
    ...directives.filter((directive) => !directive.startsWith('report-uri ')),
    `report-uri ${VIOLATION_PATH}`,
  ].join('; ');
}

/** The `sandbox` attribute of the frame: the same permissions as in the policy's own `sandbox` directive. */
export const FRAME_SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
