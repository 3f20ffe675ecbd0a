import { useState } from 'react';

interface Props {
  readonly src: string;
  readonly alt: string;
  /** Width and height in pixels. */
  readonly size: number;
}

/** A small picture of the product's. One that cannot be loaded is not shown: a site can refuse its own icons to a frame. */
export function Picture({ src, alt, size }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  if (src === '' || failed === src) return null;
  return <img src={src} alt={alt} width={size} height={size} onError={() => setFailed(src)} />;
}
