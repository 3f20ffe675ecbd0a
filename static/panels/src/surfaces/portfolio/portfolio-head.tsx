import Heading from '@atlaskit/heading';
import { portfolioTexts } from './portfolio-texts';
import { useViewer } from '../../shell/viewer';

/** What the page shows. It stands there before the waves are listed. */
export function PortfolioHead({ id }: { readonly id?: string }) {
  const { texts } = useViewer(portfolioTexts);
  return (
    <div className="rw-stack-050">
      <Heading size="medium" as="h2" {...(id === undefined ? {} : { id })}>
        {texts.portfolio.heading}
      </Heading>
      <p className="rw-subtle rw-text">{texts.portfolio.intro}</p>
    </div>
  );
}
