import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { createMemoryRouter, RouterProvider } from "react-router";
import { vi } from "vitest";
import { answer, type Answer } from "../../fixture/answers";
import { queryClient } from "../query-client";
import { routes } from "../routes";

export interface Asked {
  method: string;
  path: string;
  headers: Headers;
  body: string | undefined;
}

/** Answers that differ from the fixed world, by "METHOD /path" without the query. */
export type Instead = Record<string, Answer>;

/** Opens the whole portal at an address, over the fixed world of answers. */
export function openPortal(address: string, instead: Instead = {}) {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", (input: string, init: RequestInit = {}) => {
    const method = init.method ?? "GET";
    const headers = new Headers(init.headers);
    asked.push({ method, path: input, headers, body: typeof init.body === "string" ? init.body : undefined });
    const [path = ""] = input.split("?");
    const found = instead[`${method} ${path}`] ?? answer(method, input, headers.get("Accept") ?? "");
    return Promise.resolve(
      new Response(found.body, { status: found.status, headers: { "Content-Type": found.mediaType } }),
    );
  });
  const client = queryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...view, asked, router, user: userEvent.setup() };
}

export function json(body: unknown): Answer {
  return { status: 200, mediaType: "application/json", body: JSON.stringify(body) };
}

/** What axe finds wrong, one line a rule. Contrast needs a layout and is checked in a real browser. */
export async function accessibilityFaults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`,
  );
}
