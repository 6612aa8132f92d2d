import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { readCommonScorecard, readMeasureMembers, readScorecardChanges, readScorecards } from "../api/answer";
import { get } from "../api/request";
import { NEW_RUN_POLL_MS } from "../frame/cadence";

const PAGE_SIZE = 50;

/** All versions of a contract's scorecard, newest first. */
export function useScorecards(contractId: string) {
  return useQuery({
    queryKey: ["scorecards", contractId],
    queryFn: ({ signal }) =>
      get(`/v1/scorecards?contract=${encodeURIComponent(contractId)}&limit=100`, readScorecards, signal),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

/** One scorecard over all contracts of a year. */
export function useCommonScorecard(year: string) {
  return useQuery({
    queryKey: ["common-scorecard", year],
    queryFn: ({ signal }) =>
      get(`/v1/scorecards/common?year=${encodeURIComponent(year)}`, readCommonScorecard, signal),
    enabled: year !== "",
  });
}

export function useScorecardChanges(scorecardId: string, version: number) {
  return useQuery({
    queryKey: ["scorecard-changes", scorecardId],
    queryFn: ({ signal }) => get(`${scorecardAddress(scorecardId)}/changes`, readScorecardChanges, signal),
    staleTime: Infinity,
    enabled: version > 1,
  });
}

export function useMeasureMembers(scorecardId: string, measure: string) {
  return useInfiniteQuery({
    queryKey: ["measure-members", scorecardId, measure],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
      if (pageParam !== null) query.set("startingAfter", pageParam);
      const address = `${scorecardAddress(scorecardId)}/measures/${encodeURIComponent(measure)}/members`;
      return get(`${address}?${query.toString()}`, readMeasureMembers, signal);
    },
    getNextPageParam: (page) => (page.hasMore ? page.next : null),
    staleTime: Infinity,
  });
}

export function scorecardAddress(scorecardId: string): string {
  return `/v1/scorecards/${encodeURIComponent(scorecardId)}`;
}
