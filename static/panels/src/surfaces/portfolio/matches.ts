import type { WaveLine } from '../../../../../src/contract/readiness';

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Waves whose project or wave holds every word, whatever its case and accents. */
export function matches(lines: readonly WaveLine[], search: string): readonly WaveLine[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return lines.filter(({ project, wave }) => {
    const text = folded([project.key, project.name, wave.code, wave.name].join(' '));
    return words.every((word) => text.includes(word));
  });
}
