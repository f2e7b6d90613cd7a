import { afterAll } from "vitest";
import { endFile } from "./support/at-file-end.ts";

// The files that a worker runs share their modules: only this one is run again for each of them.
afterAll(endFile);
