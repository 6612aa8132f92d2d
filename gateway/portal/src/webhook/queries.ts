import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { readAccepted, readDeliveries, readNewWebhook, readWebhook, readWebhooks } from "../api/answer";
import { get, post, put } from "../api/request";
import type { Topic } from "../api/webhook-types";
import { NEW_RUN_POLL_MS } from "../frame/cadence";

const WEBHOOKS = "/v1/webhooks";

function address(id: string): string {
  return `${WEBHOOKS}/${encodeURIComponent(id)}`;
}

export function useWebhooks() {
  return useQuery({
    queryKey: ["webhooks"],
    queryFn: ({ signal }) => get(`${WEBHOOKS}?limit=100`, readWebhooks, signal),
  });
}

/** The newest messages of a webhook. */
export function useDeliveries(id: string) {
  return useQuery({
    queryKey: ["webhooks", id, "deliveries"],
    queryFn: ({ signal }) => get(`${address(id)}/deliveries?limit=20`, readDeliveries, signal),
    refetchInterval: NEW_RUN_POLL_MS,
  });
}

function useChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["webhooks"] }),
  });
}

export function useNewWebhook() {
  return useChange((wanted: { url: string; topics: Topic[]; description: string }) =>
    post(WEBHOOKS, wanted, readNewWebhook),
  );
}

export function useStatus(id: string) {
  return useChange((status: "active" | "paused") => put(`${address(id)}/status`, { status }, readWebhook));
}

export function usePing(id: string) {
  return useChange(() => post(`${address(id)}/pings`, {}, readAccepted));
}

/** Sends a message once more. */
export function useRedelivery(id: string) {
  return useChange((delivery: string) =>
    post(`${address(id)}/deliveries/${encodeURIComponent(delivery)}/redelivery`, {}, readAccepted),
  );
}
