import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api/request";

export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // An answer in the 400s will not change by asking again.
        retry: (failures, error) => !(error instanceof ApiProblem && error.status < 500) && failures < 2,
      },
    },
  });
}
