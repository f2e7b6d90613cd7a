const WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "hộ", "nghèo", "năm", "query", "passage", ":"];
const SIZE = 4;

/** The files of a model that looks its tokens up in a table, as @huggingface/transformers reads them. */
export function tinyModel(folder: string): Record<string, string | Uint8Array> {
  const special = (id: number) => ({
    id,
    content: WORDS[id],
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  const tokenizer = {
    version: "1.0",
    added_tokens: [0, 1, 2, 3, 4].map(special),
    normalizer: { type: "NFC" },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: null,
    decoder: null,
    model: {
      type: "WordLevel",
      vocab: Object.fromEntries(WORDS.map((word, id) => [word, id])),
      unk_token: "[UNK]",
    },
  };
  const settings = { tokenizer_class: "BertTokenizer", model_max_length: 512, pad_token: "[PAD]" };
  return {
    [`${folder}/config.json`]: JSON.stringify({ model_type: "bert", hidden_size: SIZE }),
    [`${folder}/tokenizer.json`]: JSON.stringify(tokenizer),
    [`${folder}/tokenizer_config.json`]: JSON.stringify({ ...settings, unk_token: "[UNK]" }),
    [`${folder}/onnx/model_quantized.onnx`]: lookUpTable(),
  };
}

/** An ONNX graph of one Gather: input_ids → last_hidden_state. Field numbers from onnx.proto3. */
function lookUpTable(): Uint8Array {
  const table = Float32Array.from(WORDS.flatMap((_, id) => [1, id, id % 3, -id % 5]));
  const float = 1;
  const int64 = 7;
  const shape = (...names: string[]) => names.map((name) => field(1, field(2, name)));
  const value = (name: string, type: number, ...axes: string[]) =>
    message(
      field(1, name),
      field(2, field(1, message(field(1, type), field(2, message(...shape(...axes)))))),
    );
  const initializer = message(
    field(1, WORDS.length),
    field(1, SIZE),
    field(2, float),
    field(8, "table"),
    field(9, Buffer.from(table.buffer)),
  );
  const node = message(
    field(1, "table"),
    field(1, "input_ids"),
    field(2, "last_hidden_state"),
    field(4, "Gather"),
  );
  const graph = message(
    field(1, node),
    field(2, "graph"),
    field(5, initializer),
    field(11, value("input_ids", int64, "batch", "length")),
    field(12, value("last_hidden_state", float, "batch", "length", "size")),
  );
  return message(field(1, 8), field(7, graph), field(8, field(2, 13)));
}

const message = (...fields: Buffer[]) => Buffer.concat(fields);

/** A protobuf field: a number as a varint, anything else with its length before it. */
function field(id: number, value: number | string | Buffer): Buffer {
  if (typeof value === "number") return Buffer.concat([varint(id << 3), varint(value)]);
  const bytes = Buffer.from(value);
  return Buffer.concat([varint((id << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}
