import { useEffect } from "react";

/** Names the page in the browser's tab and history. Names of members never belong here. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? "Accord" : `${title} · Accord`;
  }, [title]);
}
