import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Starting a process and loading the product for each of the files took longer than most of their tests.
    isolate: false,
    // Many tests wait for processes of their own, so that every core can take a file.
    maxWorkers: "100%",
  },
});
