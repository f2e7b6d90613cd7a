import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    // Only ever passes when a test fails: several processes started in turn on a loaded machine take half of it.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Starting a process and loading the product for each of the files took longer than most of their tests.
    isolate: false,
    // Many tests wait for processes of their own, so that every core can take a file.
    maxWorkers: "100%",
  },
});
