import { ApiProblem } from "../api/request";

/** Why something that was sent is refused, field by field, in the service's words. */
export function Refusal({ error }: { error: Error }) {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return (
    <div className="inline-problem" role="alert">
      <p>{error.message}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((part) => (
            <li key={`${part.pointer ?? ""} ${part.detail}`}>
              {part.pointer && <code>{part.pointer}</code>} {part.detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
