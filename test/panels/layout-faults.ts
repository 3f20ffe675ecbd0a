import type { Page } from 'playwright-core';

/** The frame's width, in CSS pixels, up to which a page uses the room that it has. */
const FULL_UP_TO = 1_600;
/** Below this a column of text fills the frame, or is as short as its words. */
const FULL_FROM = 1_000;
/** How much longer than English a translation may be, as a part of it. */
const LONGER = 0.4;
/** The least part of the frame between the left and the right end of what a page draws. */
const LEAST_USED = 0.9;

/**
 * Buttons that have neither a border nor a background, by selector, and why each of them looks right without. Any other button
 * has to look like one.
 */
const BARE_BUTTONS: Readonly<Record<string, string>> = {
  '[role=tab]': 'A tab: the line below the row of tabs marks it.',
  '.rw-link-button, .rw-report-link':
    'A link in a sentence or a cell: it has the colour of links and wraps as text does.',
  'th button, th [role=button]': 'The head of a column: the whole head sorts, and an arrow shows how.',
  'button:has(svg)': 'An icon at the end of the line that it acts on; its name is in its tooltip.',
  '.rw-raci-toggle': 'The triangle that opens a module of the matrix, as in a tree.',
  '.rw-mv-nav button': 'An entry of the list of parts: the part that is shown is marked.',
};

/** Elements that may draw beyond their box, by selector, and why. */
const MAY_SPILL: Readonly<Record<string, string>> = {
  '.rw-steps *': 'Each step of the tracker draws the bar to the next step over the gap between them.',
};

/** What a scene shows, as far as its layout depends on it. */
export interface LookedAt {
  /** Whether it shows more than one message: such a page uses the room that the frame has. */
  readonly usesRoom: boolean;
}

/** Prepares a page for `layoutFaults`. */
export const prepareLayout = (page: Page): Promise<void> => page.evaluate(installLayout);

/**
 * What a page's layout gets wrong at its present width: content that is wider than its box outside of what scrolls, labels of an
 * axis that overlap, buttons that do not look like one, and, up to `FULL_UP_TO`, room that it leaves empty.
 * @returns a sentence for each fault
 */
export const layoutFaults = (page: Page, { usesRoom }: LookedAt): Promise<readonly string[]> =>
  page.evaluate(
    ({ bare, spills, room }) => {
      const { runwayLayout } = globalThis as unknown as { runwayLayout: Layout };
      const frame = document.documentElement.clientWidth;
      return [
        ...runwayLayout.spilling(spills),
        ...runwayLayout.overlapping('.rw-timeline-tick, svg text'),
        ...runwayLayout.bareButtons(bare),
        ...(room !== null && frame <= room.upTo && frame >= room.from ? runwayLayout.emptyRoom(room.least) : []),
      ];
    },
    {
      bare: Object.keys(BARE_BUTTONS).join(', '),
      spills: Object.keys(MAY_SPILL).join(', '),
      room: usesRoom ? { from: FULL_FROM, upTo: FULL_UP_TO, least: LEAST_USED } : null,
    },
  );

/**
 * Makes every text of the page about 40 % longer, as a translation would: one word becomes a longer word, several become more.
 * Nothing may draw the page again afterwards.
 */
export const lengthenTexts = (page: Page): Promise<void> =>
  page.evaluate((more) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (!/\p{L}{2}/u.test(text)) continue;
      const words = text.trim();
      const added = [...words].slice(0, Math.ceil(more * words.length)).join('');
      node.nodeValue = text.replace(words, () => (words.includes(' ') ? `${words} ${added}` : `${words}${added}`));
    }
  }, LONGER);

interface Layout {
  readonly spilling: (allowed: string) => string[];
  readonly overlapping: (labels: string) => string[];
  readonly bareButtons: (allowed: string) => string[];
  readonly emptyRoom: (least: number) => string[];
}

/** Runs in the page. */
function installLayout(): void {
  const CLEAR = 'rgba(0, 0, 0, 0)';
  const seen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const all = (selector = '*'): Element[] => [...document.body.querySelectorAll(selector)].filter(seen);
  const named = (element: Element): string => {
    const text = (element.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 50);
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${text}”`;
  };
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const cut = (element: Element): boolean => getComputedStyle(element).textOverflow === 'ellipsis';

  const spilling = (allowed: string) =>
    all()
      .filter(
        (element) =>
          element instanceof HTMLElement &&
          !element.matches(allowed) &&
          element.clientWidth > 1 &&
          !scrolls(element) &&
          !cut(element),
      )
      .filter((element) => (element.textContent ?? '').trim() !== '')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map(
        (element) =>
          `content ${String(element.scrollWidth)} px wide in a box of ${String(element.clientWidth)} px: ${named(element)}`,
      );

  const overlapping = (labels: string) => {
    const boxes = all(labels).map((element) => ({ element, box: element.getBoundingClientRect() }));
    return boxes.flatMap(({ element, box }, at) =>
      boxes
        .slice(at + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 0.5 &&
            other.left < box.right - 0.5 &&
            box.top < other.bottom - 0.5 &&
            other.top < box.bottom - 0.5,
        )
        .map(({ element: other }) => `labels overlap: ${named(element)} and ${named(other)}`),
    );
  };

  const bare = (element: Element): boolean => {
    const { backgroundColor, backgroundImage, borderTopWidth, borderTopColor, boxShadow } = getComputedStyle(element);
    const border = Number.parseFloat(borderTopWidth) > 0 && borderTopColor !== CLEAR;
    const after = getComputedStyle(element, '::after');
    const drawn =
      after.content !== 'none' && Number.parseFloat(after.borderTopWidth) > 0 && after.borderTopColor !== CLEAR;
    return backgroundColor === CLEAR && backgroundImage === 'none' && !border && !drawn && boxShadow === 'none';
  };
  const bareButtons = (allowed: string) =>
    all('button, [role=button]')
      .filter((element) => !element.matches(allowed) && bare(element))
      .map(
        (element) =>
          `a button without border or background: ${named(element)} ${element.getAttribute('aria-label') ?? ''}`,
      );

  const emptyRoom = (least: number) => {
    const frame = document.documentElement.clientWidth;
    const draws = (element: Element): boolean => {
      const { backgroundColor, borderTopWidth, borderTopColor, borderBottomWidth, borderBottomColor } =
        getComputedStyle(element);
      return (
        element.matches('input, textarea, select, svg, img, button') ||
        backgroundColor !== CLEAR ||
        (Number.parseFloat(borderTopWidth) > 0 && borderTopColor !== CLEAR) ||
        (Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== CLEAR) ||
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
        )
      );
    };
    const content = document.querySelector('[role=tabpanel]:not([hidden])') ?? document.querySelector('main');
    const boxes = [...(content?.querySelectorAll('*:not(.rw-help-place, .rw-help-place *)') ?? [])]
      .filter((element) => seen(element) && draws(element))
      .map((element) => element.getBoundingClientRect());
    if (boxes.length === 0) return [];
    const used = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
    return used >= least * frame
      ? []
      : [`uses ${String(Math.round((100 * used) / frame))} % of a frame of ${String(frame)} px`];
  };
  Object.assign(globalThis, { runwayLayout: { spilling, overlapping, bareButtons, emptyRoom } satisfies Layout });
}
