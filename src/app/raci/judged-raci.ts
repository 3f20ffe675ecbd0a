import type { RaciFinding, RaciRow, RegisterView } from '../../contract/raci';
import { effectiveMatrix } from '../../raci/effective-matrix';
import { lintMatrix } from '../../raci/lint-matrix';
import type { StoredMatrix } from '../../raci/stored-matrix';
import type { RaciBase } from './raci-base';

export interface JudgedRaci {
  readonly rows: readonly RaciRow[];
  readonly findings: readonly RaciFinding[];
}

/** The matrix as it stands, with what is wrong in it: the same for everybody. */
export function judgedRaci(
  { specs, firstDays, facts }: RaciBase,
  register: RegisterView,
  matrix: StoredMatrix,
): JudgedRaci {
  const rows = effectiveMatrix(specs, matrix, register);
  return { rows, findings: lintMatrix({ rows, register, firstDays, today: facts.today }) };
}
