import type { ServerResponse } from "node:http";
import { ApiError } from "./api-error.ts";
import type { ServerState } from "./state.ts";

/** The path under which Telegram gives files out: `/file/bot<token>/<file_path>`. */
export const FILE_PATH = /^\/file\/bot([^/]+)\/(.+)$/;

/** Sends the file, or half of it before the connection is cut. */
export function sendFile(state: ServerState, path: string, response: ServerResponse, half: boolean): void {
  const file = state.files.at(path);
  if (!file) throw new ApiError(404, "Not Found");
  response.writeHead(200, { "content-type": "application/octet-stream", "content-length": file.file_size });
  if (!half) return void response.end(file.bytes);
  response.write(file.bytes.subarray(0, file.file_size / 2), () => response.destroy());
}
