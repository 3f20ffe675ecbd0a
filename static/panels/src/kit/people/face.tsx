import { Picture } from '../picture';

/** Pixels, as the design system's smallest avatar. */
const SIZE = 16;

/** A person's picture beside their name; a plain disc where Jira gives none or it cannot be loaded. */
export function Face({ src }: { readonly src: string | null }) {
  return <span className="rw-face">{src === null ? null : <Picture src={src} alt="" size={SIZE} />}</span>;
}
