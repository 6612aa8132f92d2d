import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useOutletContext } from "react-router";
import { readContract, readContracts } from "../api/answer";
import { get, post } from "../api/request";
import type { Contract } from "../api/types";
import { NEW_RUN_POLL_MS } from "../frame/cadence";

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
    queryFn: ({ signal }) => get(`/v1/contracts/${encodeURIComponent(id)}`, readContract, signal),
  });
}

export function useApproval(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(`/v1/contracts/${encodeURIComponent(id)}/approvals`, {}, readContract),
    onSuccess: (contract) => {
      client.setQueryData(["contracts", id], contract);
      return client.invalidateQueries({ queryKey: ["contracts"], exact: true });
    },
  });
}

/** The contract whose page this is, loaded by the frame around it. */
export function useThisContract(): Contract {
  return useOutletContext<Contract>();
}
