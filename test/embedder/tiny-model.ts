import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A real model, small enough to read: ONNX written by hand (protobuf wire format of onnx.proto, opset 13) and a
 * WordPiece tokenizer with whole words. Every token's vector is its row of a table plus the sum of the rows of all
 * tokens that the mask lets through, so that the first token knows the text and padding changes nothing.
 */
export interface TinyModel {
  /** Whole words, lower case; any other word is unknown. */
  readonly words: readonly string[];
  /** Row of each word; by default pseudo-random and the same every time. */
  readonly rowOf?: (word: string) => readonly number[];
  /** Files beside the model, by name. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Where the model goes inside the folder; `onnx/model.onnx` by default. */
  readonly file?: string;
  /** Rounds to 8 bits on the scale of the whole batch, as quantised models do within. */
  readonly rounds?: boolean;
}

export const TINY_DIMENSION = 16;
export const TINY_POSITIONS = 32;
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

/** Writes the files of a model into a folder, as they lie in a repository of the hub. */
export function writeTinyModel(
  folder: string,
  { words, rowOf = pseudoRandomRow, extra = {}, file, rounds = false }: TinyModel,
): void {
  const vocabulary = [...SPECIAL, ...words];
  const table = vocabulary.map((word) => rowOf(word));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  write(file ?? 'onnx/model.onnx', onnxModel(table, rounds));
  const texts = {
    'config.json': {
      model_type: 'bert',
      architectures: ['BertModel'],
      hidden_size: TINY_DIMENSION,
      max_position_embeddings: TINY_POSITIONS,
      vocab_size: vocabulary.length,
    },
    'tokenizer.json': tokenizer(vocabulary),
    // Real models write nonsense like this where they mean "no limit".
    'tokenizer_config.json': { tokenizer_class: 'BertTokenizer', model_max_length: 1e30, pad_token: '[PAD]' },
    ...extra,
  };
  for (const [name, content] of Object.entries(texts)) write(name, JSON.stringify(content));
}

/** FNV-1a of word and place, spread over -1 to 1. */
export function pseudoRandomRow(word: string): number[] {
  return Array.from({ length: TINY_DIMENSION }, (_, place) => {
    let hash = 0x811c9dc5;
    for (const unit of `${place} ${word} ${place}`) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
    return ((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) / 0xffffffff) * 2 - 1;
  });
}

function tokenizer(vocabulary: readonly string[]): object {
  const place = (token: string): number => vocabulary.indexOf(token);
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'BertProcessing',
      sep: ['[SEP]', place('[SEP]')],
      cls: ['[CLS]', place('[CLS]')],
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
}

const FLOAT = 1;
const INT64 = 7;

function onnxModel(table: readonly (readonly number[])[], rounds: boolean): Uint8Array {
  const floats = Float32Array.from(table.flat());
  const graph = message(
    // The masked rows of all tokens, added up over the text …
    field(1, node('Gather', ['table', 'input_ids'], 'rows')),
    field(1, node('Cast', ['attention_mask'], 'mask', { to: FLOAT })),
    field(1, node('Unsqueeze', ['mask', 'last'], 'column')),
    field(1, node('Mul', ['rows', 'column'], 'masked')),
    field(1, node('ReduceSum', ['masked', 'middle'], 'sum', { keepdims: 1 })),
    // … and the token's own.
    field(1, node('Add', ['rows', 'sum'], rounds ? 'exact' : 'last_hidden_state')),
    ...(rounds
      ? [
          field(1, node('DynamicQuantizeLinear', ['exact'], ['bytes', 'scale', 'zero'])),
          field(1, node('DequantizeLinear', ['bytes', 'scale', 'zero'], 'last_hidden_state')),
        ]
      : []),
    field(2, text('tiny')),
    field(5, tensor('table', FLOAT, [table.length, TINY_DIMENSION], new Uint8Array(floats.buffer))),
    field(5, tensor('last', INT64, [1], new Uint8Array(BigInt64Array.of(2n).buffer))),
    field(5, tensor('middle', INT64, [1], new Uint8Array(BigInt64Array.of(1n).buffer))),
    field(11, valueInfo('input_ids', INT64, ['batch', 'tokens'])),
    field(11, valueInfo('attention_mask', INT64, ['batch', 'tokens'])),
    field(12, valueInfo('last_hidden_state', FLOAT, ['batch', 'tokens', TINY_DIMENSION])),
  );
  // ModelProto: ir_version, graph, opset_import.
  return message(number(1, 8), field(7, graph), field(8, message(number(2, 13))));
}

function node(
  type: string,
  inputs: readonly string[],
  outputs: string | readonly string[],
  attributes: Record<string, number> = {},
) {
  return message(
    ...inputs.map((input) => field(1, text(input))),
    ...[outputs].flat().map((output) => field(2, text(output))),
    field(4, text(type)),
    ...Object.entries(attributes).map(([name, value]) =>
      field(5, message(field(1, text(name)), number(3, value), number(20, 2))),
    ),
  );
}

function tensor(name: string, type: number, dims: readonly number[], raw: Uint8Array): Uint8Array {
  return message(...dims.map((dim) => number(1, dim)), number(2, type), field(8, text(name)), field(9, raw));
}

function valueInfo(name: string, type: number, shape: readonly (number | string)[]): Uint8Array {
  const dims = shape.map((dim) => field(1, typeof dim === 'number' ? number(1, dim) : field(2, text(dim))));
  const tensorType = message(number(1, type), field(2, message(...dims)));
  return message(field(1, text(name)), field(2, message(field(1, tensorType))));
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const message = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
/** A varint field. */
const number = (id: number, value: number): Uint8Array => message(varint(id << 3), varint(value));
/** A length-delimited field. */
const field = (id: number, bytes: Uint8Array): Uint8Array =>
  message(varint((id << 3) | 2), varint(bytes.length), bytes);

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.from([...bytes, rest]);
}
