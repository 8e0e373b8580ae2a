import { useDesk, useDeskView } from "./context";

/** What is to be said of the whole list: the district's own report, and names that may be one unit. */
export function Notes() {
  const { desk, text } = useDesk();
  const { suggestions, summaryProblems } = useDeskView(desk);
  return (
    <>
      {summaryProblems.length > 0 && (
        <details className="desk-note">
          <summary>{text.summaryProblems(summaryProblems.length)}</summary>
          <ul>
            {summaryProblems.map((problem, i) => (
              <li key={`${i} ${problem}`}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      {suggestions.map(({ side, known, handedIn }) => (
        <p key={side} className="desk-note">
          {text.suggestion[side](known, handedIn)}
        </p>
      ))}
    </>
  );
}
