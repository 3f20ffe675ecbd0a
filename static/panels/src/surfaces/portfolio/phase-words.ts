import type { WaveLine } from '../../../../../src/contract/readiness';
import type { Format } from '../../shell/format';
import type { Texts as Base } from '../../shell/texts/texts';
import type { portfolioTexts } from './portfolio-texts';

type Texts = Base & ReturnType<typeof portfolioTexts>;

/** Each phase with its state and percentage in words. */
export const phaseWords = (phases: WaveLine['phases'], texts: Texts, format: Format): readonly string[] =>
  phases.map(({ name, state, percent }) =>
    texts.portfolio.phase(name, texts.phaseStates.name[state], percent === null ? null : format.percent(percent / 100)),
  );
