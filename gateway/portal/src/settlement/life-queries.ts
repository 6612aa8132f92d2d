import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { readPayments, readSettlement, readSettlementDispute, readSettlementDisputes } from "../api/answer";
import { get, post } from "../api/request";
import type { SettlementDisputeType } from "../api/settlement-life";
import { NEW_RUN_POLL_MS } from "../frame/cadence";
import { settlementAddress } from "./queries";

const DISPUTES = "/v1/settlement-disputes";

export interface SettlementQuestion {
  settlementId: string;
  step: string;
  type: SettlementDisputeType;
  text: string;
  path?: string;
  value?: string;
}

/** What can be said about a dispute, and what goes with it. */
export type DisputeStep =
  | { step: "proposal"; body: { outcome: "accept" | "reject"; reason: string } }
  | { step: "agreement"; body: Record<string, never> }
  | { step: "withdrawal"; body: { reason: string } };

/** The disputes about one settlement, newest first. */
export function useSettlementDisputes(contractId: string, settlementId: string) {
  return useQuery({
    queryKey: ["settlement-disputes", contractId],
    queryFn: ({ signal }) =>
      get(`${DISPUTES}?contract=${encodeURIComponent(contractId)}&limit=100`, readSettlementDisputes, signal),
    select: ({ data }) => data.filter((dispute) => dispute.settlementId === settlementId),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

export function usePayments(settlementId: string, any: boolean) {
  return useQuery({
    queryKey: ["payments", settlementId],
    queryFn: ({ signal }) => get(`${settlementAddress(settlementId)}/payments`, readPayments, signal),
    enabled: any,
  });
}

export function useSettlementQuestion() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (question: SettlementQuestion) => post(DISPUTES, question, readSettlementDispute),
    onSuccess: refresh,
  });
}

export function useDisputeStep(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ step, body }: DisputeStep) =>
      post(`${DISPUTES}/${encodeURIComponent(id)}/${step}`, body, readSettlementDispute),
    onSuccess: refresh,
  });
}

/** Moves of a draft: somebody stands for it, somebody else issues it. */
/** What somebody does with a draft; `without` names measures that have no score and are to be done without. */
export interface DraftMove {
  move: "endorsement" | "issue";
  without?: string[];
}

export function useDraftMove(settlementId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ move, without }: DraftMove) =>
      post(`${settlementAddress(settlementId)}/${move}`, without ? { without } : {}, readSettlement),
    onSuccess: refresh,
  });
}

export function usePayment(settlementId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (payment: { amount: string; date: string; reference: string }) =>
      post(`${settlementAddress(settlementId)}/payments`, payment, readSettlement),
    onSuccess: refresh,
  });
}

/** A move shows in the settlement, in its place in the list, in its disputes and payments. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ["settlement", "settlements", "settlement-disputes", "payments"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}
