import type { ReactNode } from 'react';

interface OnIssue {
  readonly issueKey: string;
}

/** A form that is folded away until somebody wants it. */
function Folded({
  name,
  action,
  children,
}: {
  readonly name: string;
  readonly action: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="deed">
      <summary>{name}</summary>
      <form method="post" action={action}>
        {children}
      </form>
    </details>
  );
}

export const AddComment = ({ issueKey }: OnIssue) => (
  <Folded name="Add a comment" action={`/browse/${issueKey}/comment`}>
    <label htmlFor="comment-text">Comment</label>
    <textarea id="comment-text" name="text" rows={3} required />
    <button className="button">Comment</button>
  </Folded>
);

export const Attach = ({ issueKey }: OnIssue) => (
  <Folded name="Attach a file" action={`/browse/${issueKey}/attach`}>
    <label htmlFor="file-name">File name</label>
    <input id="file-name" name="filename" defaultValue="evidence.txt" required />
    <label htmlFor="file-text">What is in it</label>
    <textarea id="file-text" name="text" rows={3} />
    <button className="button">Attach</button>
  </Folded>
);

export const Link = ({ issueKey }: OnIssue) => (
  <Folded name="Link an issue" action={`/browse/${issueKey}/link`}>
    <label htmlFor="link-direction">This issue</label>
    <select id="link-direction" name="direction" defaultValue="is blocked by">
      <option>is blocked by</option>
      <option>blocks</option>
    </select>
    <label htmlFor="link-other">Key of the other issue</label>
    <input id="link-other" name="other" required />
    <button className="button">Link</button>
  </Folded>
);

export const AddChild = ({ issueKey, type }: OnIssue & { readonly type: string }) => (
  <Folded name={`Add a ${type.toLowerCase()}`} action={`/browse/${issueKey}/child`}>
    <label htmlFor="child-text">Summary</label>
    <input id="child-text" name="text" required />
    <button className="button">Add</button>
  </Folded>
);

export const DeleteIssue = ({ issueKey }: OnIssue) => (
  <Folded name="Delete this issue" action={`/browse/${issueKey}/delete`}>
    <p>Its sub-tasks go with it. There is no way back.</p>
    <button className="button">Delete {issueKey}</button>
  </Folded>
);
