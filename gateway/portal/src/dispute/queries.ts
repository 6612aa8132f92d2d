import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { readDispute, readDisputes } from "../api/answer";
import { get, post } from "../api/request";
import type { DisputeType } from "../api/dispute-types";
import { NEW_RUN_POLL_MS } from "../frame/cadence";

export interface Question {
  rosterId: string;
  row: number;
  type: DisputeType;
  text: string;
  provider?: { tin: string; npi: string };
}

/** The disputes of a contract, newest first. */
export function useDisputes(contractId: string) {
  return useQuery({
    queryKey: ["disputes", contractId],
    queryFn: ({ signal }) =>
      get(`/v1/roster-disputes?contract=${encodeURIComponent(contractId)}&limit=100`, readDisputes, signal),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

export type Outcome = "accept" | "reject";

/** Answers a dispute that the other party raised. */
export function useDecision(disputeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: { outcome: Outcome; reason: string }) =>
      post(`/v1/roster-disputes/${encodeURIComponent(disputeId)}/decision`, decision, readDispute),
    onSuccess: () => client.invalidateQueries({ queryKey: ["disputes"] }),
  });
}

export function useQuestion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (question: Question) => post("/v1/roster-disputes", question, readDispute),
    onSuccess: () => client.invalidateQueries({ queryKey: ["disputes"] }),
  });
}
