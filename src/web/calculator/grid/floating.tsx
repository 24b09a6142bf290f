import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';

interface Place {
  left: number;
  top: number;
  width: number;
  above: boolean;
}

/** Something that hangs under (or, where there is no room, over) a cell, outside the grid's scroll area. */
export function Floating({
  anchor,
  className,
  height,
  children,
}: {
  anchor: HTMLElement | null;
  className: string;
  height: number;
  children: ReactNode;
}) {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    if (!anchor) return;
    const update = () => {
      const box = anchor.getBoundingClientRect();
      const above = box.bottom + height > window.innerHeight && box.top > height;
      setPlace({ left: box.left, top: above ? box.top : box.bottom, width: box.width, above });
    };
    update();
    window.addEventListener('scroll', update, true);
    return () => window.removeEventListener('scroll', update, true);
  }, [anchor, height]);
  if (!place) return null;
  const left = Math.max(4, Math.min(place.left, window.innerWidth - 244));
  return createPortal(
    <div
      className={className}
      style={{
        position: 'fixed',
        left,
        minWidth: place.width,
        zIndex: 1000,
        ...(place.above ? { bottom: window.innerHeight - place.top } : { top: place.top }),
      }}
    >
      {children}
    </div>,
    document.getElementById('main') ?? document.body,
  );
}
