import { defineConfig } from "vitest/config";

export default defineConfig({
  // Many tests wait for processes of their own, so that every core can take a file.
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 120_000, maxWorkers: "100%" },
});
