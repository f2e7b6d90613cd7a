import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { AppError } from "../src/errors.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Runs one command: prints its help, reads its flags, and turns faults into one line on stderr and
 * the exit codes of the commands: 1 for a failure, 2 for bad usage.
 */
export async function runCommand<O extends Options>(
  help: string,
  options: O,
  main: (input: {
    flags: ReturnType<typeof parseArgs<{ options: O }>>["values"];
    words: string;
  }) => Promise<void>,
): Promise<void> {
  // Whoever reads may have had enough (`| head -1`): that is no fault.
  process.stdout.on("error", (cause: NodeJS.ErrnoException) => process.exit(cause.code === "EPIPE" ? 0 : 1));
  try {
    const { values, positionals } = readArguments(options);
    if ("help" in values && values.help) {
      process.stdout.write(`${help.trim()}\n`);
      return;
    }
    await main({ flags: values as never, words: positionals.join(" ") });
  } catch (cause) {
    process.stderr.write(`${lineOf(cause)}\n`);
    process.exitCode = cause instanceof AppError && cause.code === "bad-usage" ? 2 : 1;
  }
}

function readArguments(options: Options) {
  try {
    return parseArgs({
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (cause) {
    const named = cause instanceof Error ? /'(-{1,2}[\w-]+)/.exec(cause.message)?.[1] : undefined;
    const where = named ? ` ở ${named}` : "";
    throw new AppError("bad-usage", `Lệnh gọi chưa đúng${where}. Xem cách dùng với --help.`, { cause });
  }
}

function lineOf(cause: unknown): string {
  if (cause instanceof AppError) return cause.message;
  const why = cause instanceof Error ? cause.message : String(cause);
  return `Lỗi ngoài dự kiến: ${why.split("\n")[0]}. Chạy lại với LOG_LEVEL=debug để xem chi tiết.`;
}

/** A row of a batch file: an object with a string under `field`, else a fault told in its place. */
export async function runBatch(
  path: string,
  field: string,
  answer: (text: string) => Promise<object>,
): Promise<void> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      if (line.trim() === "") continue;
      process.stdout.write(`${JSON.stringify(await answerRow(line, field, answer))}\n`);
    }
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new AppError("bad-usage", `Không đọc được tệp ${path} (${why}). Kiểm tra đường dẫn của --batch.`, {
      cause,
    });
  }
}

async function answerRow(
  line: string,
  field: string,
  answer: (text: string) => Promise<object>,
): Promise<object> {
  let id: unknown = null;
  try {
    // Notepad puts a byte order mark before the first row.
    const row = JSON.parse(line.replace(/^\uFEFF/, "")) as Record<string, unknown> | null;
    id = row?.id ?? null;
    const text = row?.[field];
    if (typeof text !== "string") return { id, error: `thiếu trường "${field}" là chuỗi` };
    return { id, ...(await answer(text)) };
  } catch (cause) {
    return { id, error: cause instanceof SyntaxError ? "dòng không phải JSON" : lineOf(cause) };
  }
}
