import type { Scene } from './scene';

const THEMES = ['light', 'dark'] as const;

/** Every scene in a frame of its own, both themes side by side; frames are loaded as they come into view. */
export function drawIndex(scenes: readonly Scene[]): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no element with the id "root"');
  document.body.style.cssText = 'margin: 16px; font: 14px system-ui; background: #fff; color: #172b4d';
  root.append(element('h1', { textContent: 'Runway panels' }));
  for (const scene of scenes) {
    const name = `${scene.panel}: ${scene.name}`;
    const pair = element('div', {});
    pair.style.cssText = 'display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 16px';
    for (const theme of THEMES) {
      const frame = element('iframe', {
        title: `${name}, ${theme}`,
        loading: 'lazy',
        src: `?${new URLSearchParams({ panel: scene.panel, scene: scene.name, theme }).toString()}`,
      });
      frame.style.cssText = 'inline-size: 100%; block-size: 640px; border: 1px solid #dcdfe4; border-radius: 4px';
      pair.append(frame);
    }
    root.append(element('h2', { textContent: name }), pair);
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
