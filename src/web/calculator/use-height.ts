import { useEffect, useState } from 'react';

/** Height for a grid: what the window leaves under the heads, within reason. */
export function useGridHeight(taken: number): number {
  const measure = () => Math.max(240, Math.min(window.innerHeight - taken, 900));
  const [height, setHeight] = useState(measure);
  useEffect(() => {
    const update = () => setHeight(measure());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  });
  return height;
}
