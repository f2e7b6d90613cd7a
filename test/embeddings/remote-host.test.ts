import { expect, test } from "vitest";
import { hostBeyondThisMachine } from "../../src/embeddings/remote-host.ts";

test.each([
  ["http://127.0.0.1:11434/api/embed", undefined],
  ["http://127.9.9.9", undefined],
  ["http://localhost:8080/v1", undefined],
  ["http://LOCALHOST/v1", undefined],
  ["http://[::1]:8080/v1", undefined],
  ["https://api.openai.com/v1/embeddings", "https://api.openai.com"],
  ["http://192.168.1.7:11434", "http://192.168.1.7:11434"],
  ["http://127.0.0.1.example.com/", "http://127.0.0.1.example.com"],
  ["http://notlocalhost/", "http://notlocalhost"],
])("%s is beyond this machine: %s", (address, origin) => {
  expect(hostBeyondThisMachine(address)).toBe(origin);
});
