import { useCallback, useEffect, useRef, useState } from 'react';
import { pageHistory, type PageHistory } from './page-history';
import { placeIn, writePlace } from './address';
import type { Place } from './place';

/** The place in the page's address, and a way to go to another. Null until the product has told the address. */
export function usePlace(): { readonly place: Place | null; readonly go: (to: Place) => void } {
  const [place, setPlace] = useState<Place | null>(null);
  const history = useRef<PageHistory | null>(null);
  useEffect(() => {
    let left = false;
    const look = (location: PageHistory['location']) => left || setPlace(placeIn(location));
    pageHistory().then(
      (opened) => {
        if (left) return;
        history.current = opened;
        opened.listen(look);
        look(opened.location);
      },
      // Where the product gives no address, the steps still work; a reload then starts at the first one.
      () => look({ pathname: '/' }),
    );
    return () => {
      left = true;
    };
  }, []);
  const go = useCallback((to: Place) => {
    history.current?.push(writePlace(to));
    setPlace(to);
  }, []);
  return { place, go };
}
