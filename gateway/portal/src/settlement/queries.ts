import { useMutation, useQuery } from "@tanstack/react-query";
import { readEffect, readSettlement, readSettlementChanges, readSettlements } from "../api/answer";
import { get, post } from "../api/request";
import { NEW_RUN_POLL_MS } from "../frame/cadence";

/** All versions of a contract's settlement, newest first. */
export function useSettlements(contractId: string) {
  return useQuery({
    queryKey: ["settlements", contractId],
    queryFn: ({ signal }) =>
      get(`/v1/settlements?contract=${encodeURIComponent(contractId)}&limit=100`, readSettlements, signal),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

export function useSettlement(id: string) {
  return useQuery({
    queryKey: ["settlement", id],
    queryFn: ({ signal }) => get(settlementAddress(id), readSettlement, signal),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

export function useSettlementChanges(id: string, hasPrevious: boolean) {
  return useQuery({
    queryKey: ["settlement-changes", id],
    queryFn: ({ signal }) => get(`${settlementAddress(id)}/changes`, readSettlementChanges, signal),
    staleTime: Infinity,
    enabled: hasPrevious,
  });
}

/** What the settlement would be with other values and terms. */
export function useEffectOf(id: string) {
  return useMutation({
    mutationFn: (changes: { path: string; value: string }[]) =>
      post(`${settlementAddress(id)}/what-if`, { changes }, readEffect),
  });
}

export function settlementAddress(id: string): string {
  return `/v1/settlements/${encodeURIComponent(id)}`;
}
