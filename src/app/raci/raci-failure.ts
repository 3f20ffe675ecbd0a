import { RACI_REFUSAL_WORDS, type RaciRefusal } from '../../raci/raci-refusal';
import { AppFailure } from '../../errors/app-failure';

const CONFLICTS: readonly RaciRefusal[] = ['changed-meanwhile', 'written-over'];

export const raciFailure = (because: RaciRefusal): AppFailure =>
  new AppFailure({
    code: CONFLICTS.includes(because) ? 'changed-meanwhile' : 'bad-request',
    ...RACI_REFUSAL_WORDS[because],
  });
