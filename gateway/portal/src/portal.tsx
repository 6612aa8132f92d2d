import { QueryClientProvider } from "@tanstack/react-query";
import { createBrowserRouter, RouterProvider } from "react-router";
import { queryClient } from "./query-client";
import { routes } from "./routes";

const client = queryClient();
const router = createBrowserRouter(routes, { basename: "/portal" });

export function Portal() {
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
