import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fixtureServer } from "./fixture/server.ts";

export default defineConfig(({ mode }) => ({
  base: "/portal/",
  plugins: [react(), ...(mode === "fixture" ? [fixtureServer()] : [])],
  build: {
    outDir: "target/site",
    emptyOutDir: true,
    // The gateway's content security policy admits no data: URLs.
    assetsInlineLimit: 0,
    target: "es2023",
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/frame/test-setup.ts"],
    reporters: ["default", "junit"],
    outputFile: { junit: "target/vitest-junit.xml" },
    pool: "threads",
    maxWorkers: 2,
    // A morning in UTC is another day in Honolulu; dates must not move with the reader.
    env: { TZ: "Pacific/Honolulu", DEBUG_PRINT_LIMIT: "0" },
    testTimeout: 20_000,
  },
}));
