// Stands in for the process that parses: does to itself what the name of each file tells it to.
const held = [];
const results = {
  sound: () => ({ ok: false, outcome: "skipped", problem: { code: "empty" } }),
  environment: () => ({ ok: true, document: { ...process.env } }),
  process: () => ({ ok: true, document: { pid: process.pid } }),
};

const deeds = {
  abort: () => process.abort(),
  leave: () => process.exit(0),
  throw: () =>
    setTimeout(() => {
      throw new Error("nobody catches this");
    }),
  hang: () => {
    for (;;);
  },
  heap: () => {
    for (;;) held.push(new Array(100_000).fill(1.5));
  },
  // Slowly, so that the parent sees it coming where the system sets no limit.
  buffers: () => setInterval(() => held.push(Buffer.alloc(20_000_000, 1)), 20),
  "leave-later": () => setTimeout(() => process.exit(3), 50),
  talk: () => {
    process.stderr.write("x".repeat(5_000_000));
    say("sound");
  },
  pages: () => {
    let done = 0;
    const page = () => (++done > 6 ? say("sound") : process.send({ kind: "page", done, total: 6 }));
    setInterval(page, 400);
  },
  "one-page-again": () => setInterval(() => process.send({ kind: "page", done: 1, total: 6 }), 100),
};

function say(name) {
  process.send({ kind: "result", result: results[name](), peakBytes: 0 });
}

process.on("message", ({ path }) => (deeds[path] ? deeds[path]() : say(path)));
process.on("disconnect", () => {});
process.send({ kind: "ready" });
