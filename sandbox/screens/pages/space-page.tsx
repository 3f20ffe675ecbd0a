import type { z } from 'zod';
import type { pageRefs, space } from '../confluence-shapes';

interface Shown {
  readonly space: z.infer<typeof space>;
  readonly pages: z.infer<typeof pageRefs>['results'];
}

/** The pages of a space. */
export function SpacePage({ space: { key, name }, pages }: Shown) {
  return (
    <>
      <nav aria-label="Breadcrumb" className="crumbs">
        <a href="/">Spaces</a>
        <span aria-hidden="true">/</span>
        <span>{key}</span>
      </nav>
      <h1>{name}</h1>
      <ul className="cards">
        {pages.map(({ id, title }) => (
          <li key={id} className="card">
            <a href={`/wiki/spaces/${key}/pages/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
