import type { TemplateSources } from '../../contract/source';
import { type CallerIn } from '../../forge/access/authorise';
import { listSources } from './list-sources';
import type { Payload } from '../../contract/calls';

export async function listTemplates(
  _payload: Payload<'listTemplates'>,
  { caller, where }: CallerIn,
): Promise<TemplateSources> {
  return listSources(where, caller.account);
}
