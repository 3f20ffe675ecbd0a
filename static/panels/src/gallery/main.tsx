/// <reference types="vite/client" />
import { rememberDraft } from '../tabs/import/draft-memory';
import { installBridge } from './bridge';
import { FIXED_NOW } from './fixed-now';
import { scenes } from './scenes';

const entries = import.meta.glob('../surfaces/*/main.tsx');

/** `?panel=…&scene=…&theme=light|dark` draws one scene as its frame would; without a scene, all of them. */
const asked = new URLSearchParams(location.search);
const scene = scenes.find((each) => each.panel === asked.get('panel') && each.name === asked.get('scene'));
if (scene === undefined) {
  const { drawIndex } = await import('./draw-index');
  drawIndex(scenes);
} else {
  Date.now = () => FIXED_NOW;
  installBridge(scene, asked.get('theme') === 'dark' ? 'dark' : 'light');
  if (scene.draft !== undefined) rememberDraft(scene.draft);
  // Only now: the SDK looks for the bridge while it is being loaded.
  await entries[`../surfaces/${scene.panel}/main.tsx`]?.();
}
