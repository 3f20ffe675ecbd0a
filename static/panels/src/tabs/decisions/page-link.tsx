import Link from '@atlaskit/link';
import { router } from '@forge/bridge';

interface Props {
  readonly id: string;
  readonly title: string;
}

/** A Confluence page by its title. Through the product's router: inside the frame a plain link leads nowhere. */
export function PageLink({ id, title }: Props) {
  const href = `/wiki/pages/viewpage.action?pageId=${encodeURIComponent(id)}`;
  return (
    <Link
      href={href}
      onClick={(event) => {
        event.preventDefault();
        void router.open(href);
      }}
    >
      <span dir="auto" className="rw-break">
        {title}
      </span>
    </Link>
  );
}
