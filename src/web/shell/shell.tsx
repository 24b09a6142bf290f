import { lazy, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { CalculatorPage } from '../calculator/calculator-page.tsx';
import { type Messages, useLanguage } from '../messages/index.ts';
import { Loading } from './loading.tsx';
import { ReferenceGate } from './reference-gate.tsx';

const EligibilityPage = lazy(() => import('../eligibility/eligibility-page.tsx'));
const PairingPage = lazy(() => import('../pairing/pairing-page.tsx'));
const PoliciesPage = lazy(() => import('../policies/policies-page.tsx'));

const PLACES: readonly { path: string; name: keyof Messages['nav'] }[] = [
  { path: '/', name: 'calculator' },
  { path: '/eligibility', name: 'eligibility' },
  { path: '/pairing', name: 'pairing' },
  { path: '/policies', name: 'policies' },
];

function LanguageSwitch() {
  const { language, m, choose } = useLanguage();
  return (
    <fieldset className="language">
      <legend className="sr-only">{m.language}</legend>
      {(['zh-CN', 'en'] as const).map((code) => (
        <button type="button" key={code} lang={code} aria-pressed={language === code} onClick={() => choose(code)}>
          {code === 'en' ? 'EN' : '中文'}
        </button>
      ))}
    </fieldset>
  );
}

export function Shell() {
  const { m } = useLanguage();
  const [path] = useLocation();
  return (
    <>
      <a className="skip" href="#main">
        {m.skip}
      </a>
      <header className="top">
        <div className="brand">
          <strong>{m.product}</strong>
          <span>{m.tagline}</span>
        </div>
        <nav aria-label={m.nav.label}>
          {PLACES.map((place) => (
            <Link key={place.path} href={place.path} aria-current={path === place.path ? 'page' : undefined}>
              {m.nav[place.name]}
            </Link>
          ))}
        </nav>
        <LanguageSwitch />
      </header>
      <ReferenceGate>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={CalculatorPage} />
            <Route path="/eligibility" component={EligibilityPage} />
            <Route path="/pairing" component={PairingPage} />
            <Route path="/policies" component={PoliciesPage} />
            <Route>
              <main id="main" className="notice" tabIndex={-1}>
                <h1>{m.common.notFound}</h1>
                <Link href="/">{m.common.backToStart}</Link>
              </main>
            </Route>
          </Switch>
        </Suspense>
      </ReferenceGate>
    </>
  );
}
