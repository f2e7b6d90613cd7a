import { ApiError, badRequest } from "../api-error.ts";
import { readImage } from "../image.ts";
import { readCaption } from "../message-text.ts";
import { type Parameters, text } from "../read-parameters.ts";
import type { ServerState } from "../state.ts";
import type { Method } from "./method.ts";
import { postMessage } from "./post-message.ts";

const MB = 1024 * 1024;
const LARGEST_PHOTO = 10 * MB;
const LARGEST_DOCUMENT = 50 * MB;
const LARGEST_DOWNLOAD = 20 * MB;

export const sendPhoto: Method = async ({ state, parameters }) => {
  const { bytes, file } = await upload(state, parameters, "photo", LARGEST_PHOTO);
  const size = readImage(bytes);
  const { file_id, file_unique_id, file_size } = file;
  const photo = [{ file_id, file_unique_id, file_size, ...size }];
  return postMessage(state, parameters, "sendPhoto", () => ({ photo, ...readCaption(parameters) }));
};

export const sendDocument: Method = async ({ state, parameters }) => {
  const { name, file } = await upload(state, parameters, "document", LARGEST_DOCUMENT);
  const { file_id, file_unique_id, file_size } = file;
  const document = { file_id, file_unique_id, file_size, file_name: name };
  return postMessage(state, parameters, "sendDocument", () => ({ document, ...readCaption(parameters) }));
};

export const getFile: Method = ({ state, parameters }) => {
  const { bytes, ...file } = state.files.get(text(parameters, "file_id"));
  if (bytes.byteLength > LARGEST_DOWNLOAD) throw badRequest("file is too big");
  return file;
};

async function upload(state: ServerState, parameters: Parameters, field: string, limit: number) {
  const given = parameters[field];
  if (given === undefined) throw badRequest(`there is no ${field} in the request`);
  if (!(given instanceof File)) throw new Error(`${field} by id or address is not implemented`);
  if (given.size === 0) throw badRequest("file must be non-empty");
  if (given.size > limit) throw new ApiError(413, "Request Entity Too Large");
  const bytes = new Uint8Array(await given.arrayBuffer());
  return { bytes, name: given.name, file: state.files.add(bytes, given.name) };
}
