import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../engine/language.ts';
import { currentLanguage, LanguageContext, MESSAGES, rememberLanguage } from '../messages/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';
import { THEME } from './theme.ts';

export function App() {
  const [language, setLanguage] = useState<Language>(currentLanguage);
  const state = useMemo(
    () => ({
      language,
      m: MESSAGES[language],
      choose: (next: Language) => {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${state.m.product} · ${state.m.calculator.title}`;
  }, [language, state]);
  return (
    <LanguageContext value={state}>
      <ConfigProvider
        locale={language === 'en' ? enUS : zhCN}
        theme={THEME}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <ErrorBoundary>
          <Shell />
        </ErrorBoundary>
      </ConfigProvider>
    </LanguageContext>
  );
}
