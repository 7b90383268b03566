// A channel or chat as Telegram Desktop exports it (`result.json`): each message with words is a report.
//
// In:  the bytes of an export of one chat (`messages`) or of many (`chats`, `left_chats`).
// Out: a reading a message, in the order of the export; its part the message's id, behind the chat's where there are many.
//
// The export is never parsed whole: messages are found in the bytes, and one at a time is parsed. What bounds the memory is
// the file itself (`maxBytes`) and its longest message. An export that breaks off gives the messages before the break.

import type { Problem } from '../nouns/index.ts';
import type { Context, FormatReader } from './format-reader.ts';
import {
  charsetOfJson,
  elementsOf,
  isList,
  isObject,
  objectIn,
  type Place,
  type Places,
  placesIn,
  valueAt,
} from './json-places.ts';
import { faultsOf } from './json-problems.ts';
import { tooLarge } from './read-capture.ts';
import { leftOut, type Piece, readSeries } from './series.ts';
import { type Chat, MESSAGE_PLACES, messageDraft, wordsOf } from './telegram-message.ts';

export const telegram: FormatReader = Object.freeze({
  format: 'telegram',
  is: isExport,
  open,
} satisfies FormatReader);

const CHAT_TYPE = /^(?:(?:personal|bot)_chat|saved_messages|replies|(?:private|public)_(?:group|supergroup|channel))$/;
const EXPORT = new Set(['chats', 'left_chats', 'name', 'type', 'id', 'messages']);
const LIST = new Set(['list']);
const KIND = new Set(['type', 'date']);

interface ChatMessages {
  readonly chat: Chat;
  readonly messages: Place;
}

/** Told by the type of its first chat, or by its first message. */
function isExport(bytes: Uint8Array): boolean {
  const at = objectIn(bytes);
  if (at === undefined) return false;
  for (const { chat, messages } of chatsIn(bytes, at)) {
    if (chat.type !== undefined && CHAT_TYPE.test(chat.type)) return true;
    const [first] = elementsOf(bytes, messages.from);
    const places = first && isObject(bytes, first) ? placesIn(bytes, first.from, { names: KIND }) : undefined;
    const type = places?.get('type');
    const kind = type && valueAt(bytes, type);
    return places?.has('date') === true && (kind === 'message' || kind === 'service');
  }
  return false;
}

async function* open(bytes: Uint8Array, context: Context): ReturnType<FormatReader['open']> {
  const { limits } = context;
  const part = bytes.subarray(0, Math.max(1, limits.maxBytes));
  const charset = charsetOfJson(bytes);
  let brokenAt: number | undefined;
  const onBroken = (at: number): void => {
    brokenAt = Math.max(brokenAt ?? 0, at); // what holds the break ends there too, and begins earlier
  };
  const count = { broken: 0, service: 0, wordless: 0 };
  const pieces = function* (): Generator<() => Piece | undefined> {
    for (const { chat, messages } of chatsIn(part, objectIn(part) ?? 0, onBroken))
      for (const place of elementsOf(part, messages.from, { onBroken }))
        yield () => {
          const value = fieldsOf(valueAt(part, place));
          if (!value) count.broken++;
          else if (value['type'] === 'service') count.service++;
          else {
            const message = { value, places: placesIn(part, place.from, { names: MESSAGE_PLACES }) };
            const draft = messageDraft(part, message, { chat, charset, maxRows: limits.maxRows });
            if (draft) return { draft, charset, name: nameOf(value['id'], chat) };
            count.wordless++;
          }
          return undefined;
        };
  };
  yield* readSeries(
    {
      noun: 'message',
      pieces: pieces(),
      closing: ({ read, left }) => [
        ...(part.length < bytes.length ? [tooLarge(bytes.length, part.length, undefined)] : []),
        ...faultsOf({ brokenAt, broken: count.broken }, 'message'),
        ...skipped({ read, ...count }),
        ...leftOut('message', left, limits.maxItems),
      ],
    },
    context,
  );
}

/** The chats of an export, in its order. */
function* chatsIn(bytes: Uint8Array, at: number, onBroken: (at: number) => void = () => {}): Generator<ChatMessages> {
  const top = placesIn(bytes, at, { names: EXPORT, onBroken });
  const single = chatOf(bytes, top);
  if (single) yield single;
  let number = 0;
  for (const field of ['chats', 'left_chats']) {
    const chats = top.get(field);
    const list = chats && isObject(bytes, chats) && placesIn(bytes, chats.from, { names: LIST, onBroken }).get('list');
    if (!list || !isList(bytes, list)) continue;
    for (const place of elementsOf(bytes, list.from, { onBroken, withBroken: true })) {
      number++;
      if (!isObject(bytes, place)) continue;
      const chat = chatOf(bytes, placesIn(bytes, place.from, { names: EXPORT, onBroken }), number);
      if (chat) yield chat;
    }
  }
}

/** A chat with messages; `number` says which of many it is. */
function chatOf(bytes: Uint8Array, places: Places, number?: number): ChatMessages | undefined {
  const messages = places.get('messages');
  if (!messages || !isList(bytes, messages)) return undefined;
  const valueOf = (field: string): unknown => {
    const place = places.get(field);
    return place && valueAt(bytes, place);
  };
  const id = valueOf('id');
  const own = typeof id === 'number' || typeof id === 'string' ? id : `chat ${number}`;
  const chat = { name: wordsOf(valueOf('name')), type: wordsOf(valueOf('type')), prefix: number ? `${own}/` : '' };
  return { chat, messages };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? (value as Record<string, unknown>) : undefined;
}

function nameOf(id: unknown, { prefix }: Chat): string | undefined {
  return typeof id === 'number' || typeof id === 'string' ? `${prefix}${id}` : undefined;
}

function skipped(count: { read: number; service: number; wordless: number }): readonly Problem[] {
  const { read, service, wordless } = count;
  const value = `${service} service messages, ${wordless} without words`;
  if (read === 0)
    return [
      {
        code: 'telegram/no-messages',
        message: 'The export has no message with words in it.',
        value,
        fix: 'Check in Telegram that messages were chosen for the export.',
      },
    ];
  if (service + wordless === 0) return [];
  return [
    {
      code: 'telegram/skipped',
      message: 'Service messages (joined, pinned …) and messages without words (pictures, sound, polls) are not read.',
      value,
      fix: 'Nothing, unless words matter that stand in pictures or sound: those need a transcript.',
    },
  ];
}
