import { useQuery } from "@tanstack/react-query";
import { readEquity } from "../api/answer";
import { get } from "../api/request";
import { scorecardAddress } from "../scorecard/queries";

export function equityAddress(scorecardId: string, by: string): string {
  return `${scorecardAddress(scorecardId)}/equity?by=${encodeURIComponent(by)}`;
}

export function useEquity(scorecardId: string, by: string) {
  return useQuery({
    queryKey: ["equity", scorecardId, by],
    queryFn: ({ signal }) => get(equityAddress(scorecardId, by), readEquity, signal),
    staleTime: Infinity,
  });
}
