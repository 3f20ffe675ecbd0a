import type { z } from 'zod';
import type { spaces } from '../confluence-shapes';
import type { projects } from '../jira-shapes';

interface Shown {
  /** The app's project page in the first project that has one: where a newcomer starts. */
  readonly start: { readonly href: string; readonly name: string } | null;
  readonly projects: z.infer<typeof projects>['values'];
  readonly spaces: z.infer<typeof spaces>['results'];
}

/** What there is on the site for this person. */
export function HomePage({ projects, spaces, start }: Shown) {
  return (
    <>
      <h1>Your site</h1>
      <p className="subtle">
        A small Jira and Confluence on this machine, with Runway installed. Nothing here leaves it.
      </p>
      {start === null ? null : (
        <p>
          Start here: <a href={start.href}>import a migration template into {start.name}</a>.
        </p>
      )}
      <section aria-labelledby="projects">
        <h2 id="projects">Projects</h2>
        {projects.length === 0 ? <p>No project is visible to you. Switch to another person above.</p> : null}
        <ul className="cards">
          {projects.map(({ id, key, name }) => (
            <li key={id} className="card">
              <a href={`/jira/software/projects/${key}/summary`}>{name}</a>
              <span className="subtle">{key}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="spaces">
        <h2 id="spaces">Spaces</h2>
        {spaces.length === 0 ? <p>No space is visible to you.</p> : null}
        <ul className="cards">
          {spaces.map(({ id, key, name }) => (
            <li key={id} className="card">
              <a href={`/wiki/spaces/${key}`}>{name}</a>
              <span className="subtle">{key}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
