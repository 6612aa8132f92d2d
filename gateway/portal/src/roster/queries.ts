import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import {
  readMemberExplanation,
  readRosterChangeList,
  readRosterChanges,
  readRosterMembers,
  readRosters,
  readWhatIf,
} from "../api/answer";
import { get, post } from "../api/request";
import type { Change, WhatIfQuestion } from "../api/types";
import { NEW_RUN_POLL_MS } from "../frame/cadence";

const PAGE_SIZE = 50;

/** All versions of a contract's roster, newest first. */
export function useRosters(contractId: string) {
  return useQuery({
    queryKey: ["rosters", contractId],
    queryFn: ({ signal }) =>
      get(`/v1/rosters?contract=${encodeURIComponent(contractId)}&limit=100`, readRosters, signal),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

export function useRosterMembers(rosterId: string, change: Change | undefined) {
  return useInfiniteQuery({
    queryKey: ["roster-members", rosterId, change ?? "all"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
      if (change !== undefined) query.set("change", change);
      if (pageParam !== null) query.set("startingAfter", pageParam);
      return get(`${rosterAddress(rosterId)}/members?${query.toString()}`, readRosterMembers, signal);
    },
    getNextPageParam: (page) => (page.hasMore ? page.next : null),
    // A version never changes once it was decided.
    staleTime: Infinity,
  });
}

export function useMemberExplanation(rosterId: string, row: string) {
  return useQuery({
    queryKey: ["member-explanation", rosterId, row],
    queryFn: ({ signal }) =>
      get(
        `${rosterAddress(rosterId)}/members/${encodeURIComponent(row)}/explanation`,
        readMemberExplanation,
        signal,
      ),
    staleTime: Infinity,
  });
}

export function useRosterChanges(rosterId: string, version: number) {
  return useQuery({
    queryKey: ["roster-changes", rosterId],
    queryFn: ({ signal }) => get(`${rosterAddress(rosterId)}/changes`, readRosterChanges, signal),
    staleTime: Infinity,
    enabled: version > 1,
  });
}

/** Those whose change was set off by one input of the run. */
export function useChangesCausedBy(rosterId: string, trigger: string) {
  return useInfiniteQuery({
    queryKey: ["roster-changes-caused-by", rosterId, trigger],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ causedBy: trigger, limit: String(PAGE_SIZE) });
      if (pageParam !== null) query.set("startingAfter", pageParam);
      return get(`${rosterAddress(rosterId)}/changes?${query.toString()}`, readRosterChangeList, signal);
    },
    getNextPageParam: (page) => (page.hasMore ? page.next : null),
    staleTime: Infinity,
  });
}

/** Asks without storing anything: the answer is about a roster that is not there. */
export function useWhatIf(rosterId: string) {
  return useMutation({
    mutationFn: (question: WhatIfQuestion) =>
      post(`${rosterAddress(rosterId)}/what-if`, question, readWhatIf),
  });
}

export function rosterAddress(rosterId: string): string {
  return `/v1/rosters/${encodeURIComponent(rosterId)}`;
}
