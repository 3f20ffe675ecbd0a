import Button from '@atlaskit/button/default/button';
import { EmptyState } from '../../kit/empty-state';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { RaciView } from '../../../../../src/contract/raci';
import type { OverviewView } from '../../../../../src/contract/readiness';
import { Failed } from '../../kit/failed';
import { PageSkeleton } from '../../shell/page-skeleton';
import type { Place, RaciFilter } from '../../shell/place';
import { TabFrame } from '../../shell/tab-frame';
import { raciTexts } from './raci-texts';
import { useViewer } from '../../shell/viewer';
import { RaciMatrix } from './raci-matrix';
import { useMatrix, type Matrix } from './use-matrix';
import { useNames } from '../../kit/register/use-names';
import { useRegister } from '../../kit/register/use-register';

const RolesDialog = lazy(async () => ({ default: (await import('../../kit/register/roles-dialog')).RolesDialog }));

interface Props {
  readonly view: OverviewView;
  readonly place: Extract<Place, { readonly page: 'raci' }>;
  readonly go: (to: Place) => void;
  /** Something was written that the other tabs show too. */
  readonly onChanged: () => void;
}

/** Who answers for what: the matrix of a wave. */
export function RaciPage({ view, place, go, onChanged }: Props) {
  const { texts } = useViewer(raciTexts);
  const matrix = useMatrix(view.wave.id, onChanged);
  const { loaded, retry } = matrix;
  const onFilter = useCallback((filter: RaciFilter) => go({ ...place, filter }), [go, place]);
  return (
    <TabFrame heading={texts.raci.heading}>
      {loaded.state === 'loading' ? (
        <PageSkeleton />
      ) : loaded.state === 'failed' ? (
        <Failed title={texts.raci.failed} error={loaded.error} onRetry={retry} />
      ) : loaded.value.register.roles.length === 0 ? (
        <NoRoles view={loaded.value} matrix={matrix} onChanged={onChanged} />
      ) : (
        <RaciMatrix
          view={loaded.value}
          matrix={matrix}
          phases={view.phases}
          filter={place.filter}
          onFilter={onFilter}
          onChanged={onChanged}
        />
      )}
    </TabFrame>
  );
}

interface NoRolesProps {
  readonly view: RaciView;
  readonly matrix: Matrix;
  readonly onChanged: () => void;
}

/** Where the template names no roles there are no columns: what they are for, and the way to the first one. */
function NoRoles({ view, matrix, onChanged }: NoRolesProps) {
  const { texts } = useViewer(raciTexts);
  const words = texts.raci.roles;
  const [isOpen, setOpen] = useState(false);
  const names = useNames(view.register.people);
  const register = useRegister(view, matrix.take, onChanged);
  return (
    <>
      <EmptyState
        header={words.none}
        headingLevel={3}
        description={words.noneBody}
        primaryAction={
          view.may.register ? (
            <Button appearance="primary" onClick={() => setOpen(true)}>
              {words.add}
            </Button>
          ) : undefined
        }
      />
      {isOpen ? (
        <Suspense fallback={null}>
          <RolesDialog register={register} names={names} first="new" onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
