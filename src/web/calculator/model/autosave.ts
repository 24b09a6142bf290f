import { useEffect, useRef, useState } from 'react';
import type { Draft } from './draft.ts';
import { fromStored, toStored } from './stored.ts';

const KEY = 'gangwei.draft';
const PAUSE = 600;

export function loadDraft(): Draft | null {
  try {
    const text = localStorage.getItem(KEY);
    return text ? fromStored(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}

function saveDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(toStored(draft)));
    return true;
  } catch {
    return false;
  }
}

/** Keeps the draft on this computer, a moment after the last change and when the page is left. */
export function useAutosave(draft: Draft, wanted: boolean): boolean {
  const [saved, setSaved] = useState(true);
  const latest = useRef({ draft, wanted });
  latest.current = { draft, wanted };
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => setSaved(saveDraft(draft)), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, wanted]);
  useEffect(() => {
    const flush = () => {
      if (latest.current.wanted) saveDraft(latest.current.draft);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return saved;
}
