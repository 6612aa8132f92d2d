import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { readMemberExplanation } from "../api/answer";
import { readFeeds, readReconciliation } from "../api/reconciliation-answer";
import type { Side } from "../api/reconciliation-types";
import { ask, get, post, type Sent } from "../api/request";
import { rosterAddress } from "../roster/queries";
import type { PayersList } from "./list";

const PAGE_SIZE = 50;

/** Where the whole answer is to be had, and the file to ask it about. */
export function answerOf(
  rosterId: string,
  list: PayersList,
  side: Side | undefined,
): { path: string; about?: Sent } {
  const query = side === undefined ? "" : `?side=${side}`;
  const path = `${rosterAddress(rosterId)}/reconciliations`;
  return list.from === "file"
    ? { path: `${path}${query}`, about: list.file }
    : { path: `${path}/${encodeURIComponent(list.id)}${query}` };
}

/** The payer's list beside the roster, page by page: a file goes along with each, because nothing of it is kept. */
export function useReconciliation(rosterId: string, list: PayersList, side: Side | undefined) {
  return useInfiniteQuery({
    queryKey: ["reconciliation", rosterId, list.from === "file" ? list.number : list.id, side ?? "all"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const { path, about } = answerOf(rosterId, list, side);
      const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
      if (pageParam !== null) query.set("startingAfter", pageParam);
      const address = `${path}${path.includes("?") ? "&" : "?"}${query.toString()}`;
      return about === undefined
        ? get(address, readReconciliation, signal)
        : ask(address, about, readReconciliation, signal);
    },
    getNextPageParam: (page) => (page.hasMore ? page.next : null),
    staleTime: Infinity,
  });
}

/** The evidence about somebody on either list. Who it is about is in the body, never in the address. */
export function usePersonExplanation(rosterId: string, beneficiaryId: string) {
  return useQuery({
    queryKey: ["person-explanation", rosterId, beneficiaryId],
    queryFn: () => post(`${rosterAddress(rosterId)}/explanations`, { beneficiaryId }, readMemberExplanation),
    staleTime: Infinity,
  });
}

/** Assignment list reports that were delivered and accepted, newest first; a payer's own. */
export function useDeliveredLists(enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ["delivered-lists"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: "100" });
      if (pageParam !== null) query.set("startingAfter", pageParam);
      return get(`/v1/feeds?${query.toString()}`, readFeeds, signal);
    },
    getNextPageParam: (page) => (page.hasMore ? page.next : null),
    select: ({ pages }) =>
      pages.flatMap((page) => page.data).filter((feed) => feed.kind === "alr" && feed.status === "accepted"),
    enabled,
  });
}
