import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useRouteError } from "react-router";
import { ApiProblem } from "../api/request";

/** Draws a query's data, or says that it is loading, absent or failed. */
export function Loaded<T>({
  query,
  what,
  children,
}: {
  query: UseQueryResult<T>;
  /** What is being loaded, in the plural or with its article: "contracts", "the roster". */
  what: string;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.isError) {
    return <Failure error={query.error} what={what} retry={() => void query.refetch()} />;
  }
  return <Loading what={what} />;
}

export function Loading({ what }: { what: string }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">Loading {what}</span>
      <span className="loading-bar" />
      <span className="loading-bar" />
      <span className="loading-bar" />
    </div>
  );
}

/** A problem in the service's words, with what the reader can do about it. */
export function Failure({ error, what, retry }: { error: unknown; what: string; retry?: () => void }) {
  if (error instanceof ApiProblem && error.status === 404) {
    return <Missing what={what} />;
  }
  const problem = error instanceof ApiProblem ? error.problem : {};
  return (
    <section className="notice notice-problem" role="alert">
      <h2>{problem.title ?? `We could not load ${what}`}</h2>
      <p>{error instanceof Error ? error.message : "The service gave no reason."}</p>
      {problem.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map((part) => (
            <li key={`${part.pointer ?? ""} ${part.detail}`}>
              {part.pointer && <code>{part.pointer}</code>} {part.detail}
            </li>
          ))}
        </ul>
      )}
      {problem.code && <p className="quiet">Problem code: {problem.code}</p>}
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </section>
  );
}

function Missing({ what }: { what: string }) {
  return (
    <section className="notice">
      <h2>Nothing here</h2>
      <p>There is no such page among {what}, or it belongs to another organization.</p>
      <p>
        <Link to="/">See your contracts</Link>
      </p>
    </section>
  );
}

/** Nothing yet, and what has to happen for something to appear. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="notice notice-empty">
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  );
}

/** A page that could not be drawn, because an answer was not what its type promises. The rest of the portal stays. */
export function PageFailure() {
  return (
    <div className="page">
      <Failure error={useRouteError()} what="this page" />
    </div>
  );
}

export function NoSuchPage() {
  return (
    <div className="page">
      <h1>No such page</h1>
      <p>The address leads nowhere in this portal.</p>
      <p>
        <Link to="/">See your contracts</Link>
      </p>
    </div>
  );
}
