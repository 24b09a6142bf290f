/** Why the engine gave no answer. */
export function Problems({ texts }: { texts: readonly string[] }) {
  return (
    <ul className="wrong" role="alert">
      {texts.slice(0, 10).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
