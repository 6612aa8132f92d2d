import { useMe } from "./queries";

/** The reader and their organization, and the way out. */
export function Who() {
  const me = useMe();
  return (
    <div className="who">
      {me.data && (
        <span data-testid="who">
          <strong>{me.data.username}</strong>
          <span className="quiet"> · {me.data.tenant}</span>
        </span>
      )}
      <a href="/portal/sign-out">Sign out</a>
    </div>
  );
}
