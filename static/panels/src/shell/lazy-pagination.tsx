import type PaginationType from '@atlaskit/pagination';
import { lazy, Suspense, type ComponentProps } from 'react';

const Pagination = lazy(() => import('@atlaskit/pagination'));

/** What the tables get in place of the design system's pages: the same, loaded with the first table that has several. */
export default function LazyPagination(props: ComponentProps<typeof PaginationType>) {
  return (
    <Suspense fallback={null}>
      <Pagination {...props} />
    </Suspense>
  );
}
