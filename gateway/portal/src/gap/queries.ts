import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { readGaps, readRemark } from "../api/answer";
import type { CareGap, GapStatus, RemarkCode } from "../api/gap-types";
import { get, post } from "../api/request";

const PAGE_SIZE = 50;

/** Which gaps of a contract are looked at. */
export interface Wanted {
  contractId: string;
  statuses: readonly GapStatus[];
  measure: string | undefined;
}

export function gapsAddress({ contractId, statuses, measure }: Wanted): string {
  const query = new URLSearchParams({ contract: contractId });
  for (const status of statuses) query.append("status", status);
  if (measure !== undefined) query.set("measure", measure);
  return `/v1/gaps?${query.toString()}`;
}

export function useGaps(wanted: Wanted) {
  const address = gapsAddress(wanted);
  return useInfiniteQuery({
    queryKey: ["gaps", address],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === null ? "" : `&startingAfter=${encodeURIComponent(pageParam)}`;
      return get(`${address}&limit=${String(PAGE_SIZE)}${after}`, readGaps, signal);
    },
    getNextPageParam: (page) => (page.hasMore ? page.next : null),
  });
}

/** Says something of a gap. */
export function useRemark(gap: CareGap) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (remark: { code: RemarkCode; text: string }) =>
      post(
        "/v1/gaps/remarks",
        { contract: gap.contractId, measure: gap.measure, rate: gap.rate, person: gap.person, ...remark },
        readRemark,
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["gaps"] }),
  });
}
