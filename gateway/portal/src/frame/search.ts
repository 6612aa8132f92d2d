import { useSearchParams } from "react-router";

/**
 * One choice kept in the address, so that a link shows a colleague the same view. Only opaque ids and row numbers belong
 * there, never anything about a person. Choosing drops the choices named in `dependents`, which make sense only within it,
 * and can set others `along`.
 */
export function useChoice(
  name: string,
  dependents: readonly string[] = [],
): [string | undefined, (value: string | undefined, along?: Record<string, string>) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = (value: string | undefined, along: Record<string, string> = {}) => {
    const next = new URLSearchParams({ ...Object.fromEntries(search), ...along });
    for (const dependent of dependents) {
      next.delete(dependent);
    }
    if (value === undefined) {
      next.delete(name);
    } else {
      next.set(name, value);
    }
    setSearch(next, { preventScrollReset: true, replace: true });
  };
  return [search.get(name) ?? undefined, choose];
}
