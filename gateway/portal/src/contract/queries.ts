import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useOutletContext } from "react-router";
import {
  readContract,
  readContracts,
  readDocument,
  readProposal,
  readTemplate,
  readTemplates,
} from "../api/answer";
import { get, post } from "../api/request";
import type { AppliesTo } from "../api/contract-types";
import type { Benchmark, Contract, ContractMeasure, OwnDeciles } from "../api/types";
import { NEW_RUN_POLL_MS } from "../frame/cadence";
import { agreedOtherwise } from "./agreed";
import { heldOtherwise, type Changed } from "./benchmark";

export function useContracts() {
  return useQuery({
    queryKey: ["contracts"],
    queryFn: ({ signal }) => get("/v1/contracts?limit=100", readContracts, signal),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

export function useContract(id: string) {
  return useQuery({
    queryKey: ["contracts", id],
    queryFn: ({ signal }) => get(address(id), readContract, signal),
  });
}

/** Approves the draft that the reader has seen, and no other. */
export function useApproval(id: string) {
  const taken = useTaken(id);
  return useMutation({
    mutationFn: (etag: string) => post(`${address(id)}/approvals`, {}, readContract, etag),
    onSuccess: taken,
  });
}

/** One party takes a draft back or declines it. */
export function useWithdrawal(id: string) {
  const taken = useTaken(id);
  return useMutation({
    mutationFn: (reason: string) => post(`${address(id)}/withdrawal`, { reason }, readContract),
    onSuccess: taken,
  });
}

export interface Ending {
  lastDay: string;
  by: "agreement" | "notice";
  reason: string;
}

export function useEnding(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (ending: Ending) => post(`${address(id)}/endings`, ending, readProposal),
    onSuccess: refresh,
  });
}

export interface Amendment {
  effectiveFrom: string;
  appliesTo: AppliesTo;
  reason: string;
  /** New values of terms, by the name the arrangement gives them. */
  terms: Record<string, string>;
  /** New benchmarks, by measure. */
  benchmarks: Changed;
  /** The time zone as it was typed; blank: UTC. */
  timeZone: string;
}

/** Proposes the contract as it is with other values of its terms, and other deciles of its measures, or another time zone. */
export function useAmendment(contract: Contract) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ effectiveFrom, appliesTo, reason, terms, benchmarks, timeZone }: Amendment) => {
      const document = await get(
        `${address(contract.id)}/versions/${contract.version}/document`,
        readDocument,
      );
      const amended = {
        ...document,
        arrangement: agreedOtherwise(contract.arrangement, terms),
        ...(Object.keys(benchmarks).length > 0 && {
          measures: heldOtherwise(document.measures as ContractMeasure[], benchmarks),
        }),
        // The service writes no zone for UTC, and reads none as UTC.
        timeZone: timeZone === "" ? undefined : timeZone,
      };
      return post(
        `${address(contract.id)}/amendments`,
        { effectiveFrom, appliesTo, reason, document: amended },
        readProposal,
      );
    },
    onSuccess: refresh,
  });
}

/** Drafts the contract of the next period that the parties agreed on, by the same terms. */
export function useRenewal(id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => post(`${address(id)}/renewal`, {}, readContract),
    onSuccess: refresh,
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ["contract-templates"],
    queryFn: ({ signal }) => get("/v1/contract-templates", readTemplates, signal),
    staleTime: Infinity,
  });
}

export function useTemplate(id: string) {
  return useQuery({
    queryKey: ["contract-templates", id],
    queryFn: ({ signal }) => get(`/v1/contract-templates/${encodeURIComponent(id)}`, readTemplate, signal),
    staleTime: Infinity,
  });
}

export interface Draft {
  template: string;
  values: Record<string, string>;
  terms: Record<string, string>;
  benchmark?: Benchmark | OwnDeciles;
  /** Pay by points against the benchmark. */
  quality?: "points";
  /** In whose time measures take the period's days; UTC where none is named. */
  timeZone?: string;
}

export function useDraft() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (draft: Draft) => post("/v1/contracts", draft, readContract),
    onSuccess: refresh,
  });
}

function address(id: string): string {
  return `/v1/contracts/${encodeURIComponent(id)}`;
}

/** What came back is the contract as it stands now. */
function useTaken(id: string) {
  const client = useQueryClient();
  return (contract: Contract) => {
    client.setQueryData(["contracts", id], contract);
    return client.invalidateQueries({ queryKey: ["contracts"], exact: true });
  };
}

function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["contracts"] });
}

/** The contract whose page this is, loaded by the frame around it. */
export function useThisContract(): Contract {
  return useOutletContext<Contract>();
}
