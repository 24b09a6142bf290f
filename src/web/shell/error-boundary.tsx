import { Component, type ReactNode } from 'react';
import { LanguageContext } from '../messages/index.ts';

interface State {
  failed: boolean;
}

/** Says that something broke, instead of showing an empty page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="notice" role="alert">
        <p>{this.context.m.common.unexpected}</p>
      </main>
    );
  }
}
