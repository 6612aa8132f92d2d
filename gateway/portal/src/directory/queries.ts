import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { readListing } from "../api/answer";
import { get, put } from "../api/request";

function address(contract: string): string {
  return `/v1/directory/agreements/${encodeURIComponent(contract)}`;
}

/** Whether a contract's numbers are in the public directory. */
export function useListing(contract: string) {
  return useQuery({
    queryKey: ["listing", contract],
    queryFn: ({ signal }) => get(address(contract), readListing, signal),
  });
}

/** Agrees for the reader's organization that they are, or takes it back. */
export function useWord(contract: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (agreed: boolean) => put(address(contract), { agreed }, readListing),
    onSuccess: (listing) => {
      client.setQueryData(["listing", contract], listing);
    },
  });
}
