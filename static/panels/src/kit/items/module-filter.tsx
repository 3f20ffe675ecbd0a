import { Label } from '@atlaskit/form';
import { useMemo, useRef, useState } from 'react';
import type { ItemLine } from '../../../../../src/contract/readiness';
import { call } from '../../shell/call';
import { SearchChoice } from '../search-choice';
import { itemTexts } from './item-texts';
import { useViewer } from '../../shell/viewer';

interface Module {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly wave: string;
  readonly items: readonly ItemLine[];
  /** The module's node path; empty: any. */
  readonly value: string;
  readonly onChange: (module: string) => void;
}

/** A module's node path is the first three parts of its items' paths. */
const MODULE_PARTS = 3;

/** One module, found by typing. Those of the items that are shown are offered at once; the others are read when somebody types. */
export function ModuleFilter({ wave, items, value, onChange }: Props) {
  const { texts } = useViewer(itemTexts);
  const all = useRef<Promise<readonly Module[]>>();
  const [chosen, setChosen] = useState<Module | null>(null);
  const shown = useMemo(() => modulesOf(items), [items]);

  async function find(query: string): Promise<readonly Module[]> {
    if (query.trim() === '') return shown;
    all.current ??= call('getPlan', { wave }).then(({ modules }) =>
      modules.flatMap(({ id, title }) => (title === null ? [] : [{ id, title }])),
    );
    const modules = await all.current.catch((): readonly Module[] => {
      all.current = undefined;
      return [];
    });
    const wanted = query.trim().toLowerCase();
    return modules.filter(({ title }) => title.toLowerCase().includes(wanted));
  }

  // After a reload the address has the path alone: the items that are shown say what it is called.
  const named = [...(chosen === null ? [] : [chosen]), ...shown].find(({ id }) => id === value);
  return (
    <div>
      <Label htmlFor="rw-module">{texts.items.module}</Label>
      <SearchChoice<Module>
        // What is offered before somebody types is asked for once: anew when there are items.
        key={shown.length === 0 ? 'empty' : 'ready'}
        id="rw-module"
        placeholder={texts.items.moduleAny}
        value={value === '' ? null : (named ?? { id: value, title: texts.items.moduleNamed })}
        valueOf={({ id }) => id}
        labelOf={({ title }) => title}
        find={find}
        onChange={(module) => {
          setChosen(module);
          onChange(module?.id ?? '');
        }}
      />
    </div>
  );
}

const modulesOf = (items: readonly ItemLine[]): readonly Module[] => [
  ...new Map(
    items.flatMap(({ id, module, added }) => {
      const path = id.split('/').slice(0, MODULE_PARTS).join('/');
      return module === null || added ? [] : [[path, { id: path, title: module }] as const];
    }),
  ).values(),
];
