import { useMessages } from '../messages/index.ts';

export function Loading() {
  const { common } = useMessages();
  return (
    <div className="notice" role="status">
      <progress className="progress" aria-label={common.loading} />
      <p>{common.loading}</p>
    </div>
  );
}
