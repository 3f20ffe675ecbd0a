import { Component, type ReactNode } from 'react';
import { Failed } from '../../kit/failed';
import { PanelPage } from './panel-page';
import type { Texts } from '../../shell/texts/texts';

interface Props {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** Draws the failed state where a panel throws while drawing, instead of leaving the frame white. */
export class PanelBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <PanelPage>
        <Failed title={this.props.texts.broken} error={null} onRetry={() => this.setState({ broken: false })} />
      </PanelPage>
    );
  }
}
