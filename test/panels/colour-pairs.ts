import type { Page } from 'playwright-core';

/** What text of an element shows: its colour, all that is painted behind it, and whether it counts as large. */
type PairOf = (element: Element) => string | null;

export interface JudgedColours {
  readonly faults: readonly string[];
  /** The pairs of all elements that axe looked at. */
  readonly judged: readonly string[];
}

/** Prepares a page for `colourPairs` and `judgeColours`. `addAxe` has run. */
export const preparePairs = (page: Page): Promise<void> => page.evaluate(installPairs);

/**
 * The pairs of foreground and background of all text that the page shows, in its present theme. Costs a few milliseconds where
 * axe's own rule takes a second: it asks for the stack of elements at each text.
 */
export const colourPairs = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { runwayPairOf } = globalThis as unknown as { runwayPairOf: PairOf };
    const pairs = [...document.body.querySelectorAll('*')].map(runwayPairOf);
    return [...new Set(pairs.filter((pair) => pair !== null))];
  });

/** Axe's rule of contrast over the page as it is. */
export const judgeColours = (page: Page): Promise<JudgedColours> =>
  page.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly element: Element; readonly html: string; readonly failureSummary: string }[];
    }
    const { axe, runwayPairOf } = globalThis as unknown as {
      axe: { run(options: object): Promise<Record<'passes' | 'violations' | 'incomplete', readonly Found[]>> };
      runwayPairOf: PairOf;
    };
    const { passes, violations, incomplete } = await axe.run({
      runOnly: ['color-contrast'],
      elementRef: true,
      preload: false,
    });
    const looked = [...passes, ...violations, ...incomplete].flatMap(({ nodes }) => nodes);
    const pairs = looked.map(({ element }) => runwayPairOf(element)).filter((pair) => pair !== null);
    return {
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
      ),
      judged: [...new Set(pairs)],
    };
  });

/** Runs in the page. */
function installPairs(): void {
  /** As WCAG has it: 18 points, or 14 points bold. */
  const LARGE_PX = 24;
  const LARGE_BOLD_PX = 18.66;
  const BOLD = 700;
  const CLEAR = 'rgba(0, 0, 0, 0)';
  const NO_TEXT = new Set(['checkbox', 'radio', 'hidden', 'range', 'color', 'image']);

  /** What is painted behind an element, from the nearest to the first that lets nothing through. */
  const behind = (element: Element | null): string => {
    if (element === null) return 'page';
    const { backgroundColor, backgroundImage, position } = getComputedStyle(element);
    const rest = () => behind(element.parentElement);
    const image = backgroundImage === 'none' ? '' : `${backgroundImage} `;
    if (backgroundColor.startsWith('rgb(')) return image + backgroundColor;
    if (backgroundColor !== CLEAR) return `${image}${backgroundColor} on ${rest()}`;
    // Lies over whatever is there, which need not be an ancestor: such a component is told by its classes.
    const isOver = position === 'absolute' || position === 'fixed';
    return image + (isOver ? `(${element.tagName} ${element.className.toString()}) ${rest()}` : rest());
  };
  const opacityOf = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);
  /** Disabled controls and their labels need no contrast. */
  const isDisabled = (element: Element): boolean => {
    const off = '[disabled], [aria-disabled="true"], [inert]';
    const labelled = element.closest('label');
    const ids = [element, ...ancestorsOf(element)].map(({ id }) => id).filter((id) => id !== '');
    return (
      element.closest(off) !== null ||
      labelled?.control?.matches(off) === true ||
      labelled?.querySelector(off) != null ||
      ids.some((id) => document.querySelector(`:is(${off})[aria-labelledby~="${CSS.escape(id)}"]`) !== null)
    );
  };
  const ancestorsOf = (element: Element): Element[] =>
    element.parentElement === null ? [] : [element.parentElement, ...ancestorsOf(element.parentElement)];
  /** A symbol alone ("→") is no text: axe leaves it out, and its meaning is told in words beside it. */
  const holdsText = (text: string | null): boolean => /[\p{L}\p{N}]/u.test(text ?? '');
  const showsText = (element: Element): boolean => {
    if (element instanceof HTMLInputElement && NO_TEXT.has(element.type)) return false;
    if (element instanceof HTMLOptionElement) return false;
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement;
    if (isField) return holdsText(element.value);
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && holdsText(node.textContent));
  };
  /** Text for screen readers alone is cut to a pixel. */
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };

  const pairOf: PairOf = (element) => {
    if (!showsText(element) || !isSeen(element) || isDisabled(element)) return null;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(fontWeight) >= BOLD);
    const opacity = opacityOf(element);
    return [
      `${color} on ${behind(element)}`,
      isLarge ? 'large' : '',
      opacity < 1 ? `opacity ${opacity.toFixed(2)}` : '',
      textShadow === 'none' ? '' : textShadow,
    ]
      .filter((part) => part !== '')
      .join(', ');
  };
  Object.assign(globalThis, { runwayPairOf: pairOf });
}
