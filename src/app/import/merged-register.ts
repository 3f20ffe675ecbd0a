import type { PeopleChoices } from '../../contract/choices';
import type { BegunRun } from '../../import/ports';
import type { Wave } from '../../wave/wave';
import type { WavePlan } from '../../wave/wave-plan';
import { joinRaci } from '../../raci/join-raci';
import { mergeRegister } from '../../raci/merge-register';
import { rolesInUse } from '../../raci/roles-in-use';
import { sameValue } from '../../values/same-value';
import type { StoredRegister } from '../../raci/stored-register';
import type { TemplateRaci } from '../../raci/template-raci';
import { fitsEntry } from '../../forge/storage/entry-store';
import { readKeptMatrix, readKeptRegister, readTemplateRaci } from '../../forge/storage/raci-store';
import { failureOf } from '../../errors/failure-of';

export interface RegisterToMerge {
  readonly wave: Pick<Wave, 'id'>;
  /** As the import leaves it. */
  readonly plan: Pick<WavePlan, 'templates' | 'people'>;
  /** Of the template that is imported, by the name that the plan gives it. */
  readonly own: { readonly name: string; readonly raci: TemplateRaci };
  /** From this import's People step; null where it said nothing of people. */
  readonly people: PeopleChoices['roles'] | null;
  readonly at: number;
  /** What a new wave begins with, from one that it is like; null: nothing. */
  readonly begun: StoredRegister | null;
}

/**
 * The register of a wave as an import leaves it, to be written with the run: an import that begins twice merges once, and one that does
 * not begin leaves nothing.
 * @returns null where nothing changes
 * @throws AppFailure where it is more than Runway can keep
 */
export async function mergedRegister({
  wave,
  plan,
  own,
  people,
  at,
  begun,
}: RegisterToMerge): Promise<BegunRun['register']> {
  const [{ stored: kept, epoch }, { matrix }, templates] = await Promise.all([
    readKeptRegister(wave.id),
    readKeptMatrix(wave.id),
    Promise.all(
      plan.templates.flatMap(({ raci: name }) =>
        name === undefined ? [] : name === own.name ? own.raci : readTemplateRaci(wave.id, name),
      ),
    ),
  ]);
  const stored = epoch === null && begun !== null ? begun : kept;
  // A register that begins takes the people whom earlier imports of the wave named.
  const named = people ?? (epoch === null ? plan.people.roles : null);
  const value = mergeRegister(stored, joinRaci(templates), named, rolesInUse(matrix), at);
  if (sameValue(value, kept)) return null;
  if (!fitsEntry(value)) throw failureOf(tooMany);
  return { value, read: epoch };
}

const tooMany = {
  code: 'refused-by-rule',
  message: 'The template has more roles and workstreams than Runway can keep.',
  next: 'Split the template, then import the parts. Nothing was written.',
} as const;
