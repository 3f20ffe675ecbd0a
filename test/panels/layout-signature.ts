import type { Page } from 'playwright-core';

/**
 * What axe's rules but contrast see of a page: its elements with their attributes and values, which of them are shown, which can
 * be scrolled, and which have no size. Two layouts with the same signature have the same findings.
 */
export const layoutSignature = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts = [...document.documentElement.querySelectorAll('*')].map((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = (overflow: string, inner: number, outer: number) =>
        ['auto', 'scroll'].includes(overflow) && inner > outer;
      const { width, height } = element.getBoundingClientRect();
      return [
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        width > 0 && height > 0,
        scrolls(overflowX, element.scrollWidth, element.clientWidth),
        scrolls(overflowY, element.scrollHeight, element.clientHeight),
        element instanceof HTMLInputElement ? `${element.value} ${element.checked}` : '',
      ].join();
    });
    const text = `${document.documentElement.outerHTML}\n${parts.join('\n')}`;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });
