// A WARC file -> what can be read in it, as captures of their own.
//
// In:  chunks of the file, gzip or not.
// Out: parts and problems, in the order of the file. No more of it is held in memory than one record.
//
// Parts are `response` and `resource` records of HTML, text, PDF or feeds: their bytes are the body without its codings,
// their receipt is what the archive says of how it was received. Answers that lead on (3xx) are remembered for what they lead
// to. Everything else (errors, images, scripts, requests, metadata) is counted, and told only when nothing could be read.
// A `revisit` of a payload that stood earlier in the archive says nothing new; of one that did not, it is a problem.

import type { Problem, Receipt } from '../nouns/index.ts';
import { type Tally, tally } from './archive-tally.ts';
import type { Part } from './format-reader.ts';
import { unpackedChunks } from './gzip-members.ts';
import { headerFieldsOf } from './header-fields.ts';
import { type HttpHead, httpBodyOf, httpHeadOf } from './http-message.ts';
import type { Limits } from './limits.ts';
import { isReadable, plainType, TYPE_BYTES } from './readable-type.ts';
import type { Block } from './warc-block.ts';
import { digestProblems } from './warc-digests.ts';
import { type WarcMemory, warcMemory } from './warc-memory.ts';
import {
  cannotDecode,
  cutBody,
  noHttpHeader,
  nothingToRead,
  recordTooLarge,
  revisitUnresolved,
  truncated,
  unknownType,
} from './warc-problems.ts';
import { recordsOf, type WarcRecord } from './warc-records.ts';

export interface WarcOptions {
  readonly limits: Pick<Limits, 'maxBytes' | 'maxRatio'>;
  /** Shared by the files of one archive. */
  readonly memory?: WarcMemory;
  /** Stands before the record's id in the name of each part: the name of the file inside a WACZ. */
  readonly inFile?: string;
  /** Shared too; then it is the caller who tells at the end what it holds. */
  readonly counts?: Tally;
}

/** Headers of an answer take a few kilobytes; the first bytes of its body tell what it is. */
const HEAD_BYTES = 65_536 + TYPE_BYTES;

/** A warcinfo says which tool wrote the file, in some hundred bytes. */
const INFO_BYTES = 65_536;

/** Records that hold no answer of a server. `conversion` is another's rendering of one; a `continuation` is said at its head. */
const QUIET = new Set(['request', 'metadata', 'conversion', 'continuation']);

export async function* partsOfWarc(
  chunks: AsyncIterable<Uint8Array>,
  { limits, memory = warcMemory(), inFile, counts: shared }: WarcOptions,
): AsyncGenerator<Part | Problem> {
  const counts = shared ?? tally();
  const archive: Archive = { limits, memory, counts, ...(inFile !== undefined && { inFile }) };
  const unpacked = unpackedChunks(chunks, { maxRatio: limits.maxRatio, freeBytes: limits.maxBytes });
  for await (const record of recordsOf(unpacked)) {
    for (const opened of 'code' in record ? [record] : await openedRecord(record, archive)) {
      if ('code' in opened) yield* counts.met(opened);
      else {
        counts.given();
        yield opened;
      }
    }
  }
  if (!shared) yield* endOf(counts);
}

/** What is told at the end of an archive. */
export function endOf(counts: Tally): readonly Problem[] {
  return [...counts.rest(), ...(counts.hasGiven() ? [] : [nothingToRead(counts.line())])];
}

interface Archive {
  readonly limits: Pick<Limits, 'maxBytes'>;
  readonly memory: WarcMemory;
  readonly counts: Tally;
  readonly inFile?: string;
}

async function openedRecord(record: WarcRecord, archive: Archive): Promise<readonly (Part | Problem)[]> {
  const { memory, counts } = archive;
  switch (record.type) {
    case 'warcinfo': {
      const { bytes } = await record.block(INFO_BYTES);
      memory.tool = headerFieldsOf(new TextDecoder().decode(bytes).split(/\r?\n/)).get('software')?.slice(0, 200);
      return [];
    }
    case 'revisit':
      return revisited(record, archive);
    case 'response':
    case 'resource':
      return found(record, archive);
    default:
      counts.skipped(`${record.type.slice(0, 40)} record`);
      return QUIET.has(record.type) ? [] : [unknownType(record)];
  }
}

async function found(record: WarcRecord, archive: Archive): Promise<readonly (Part | Problem)[]> {
  const start = await record.head(HEAD_BYTES);
  const http = record.type === 'response' ? httpHeadOf(start) : undefined;
  if (http && !isAnswer(http, record, archive)) return [];
  const type = http ? http.fields.get('Content-Type') : record.fields.get('Content-Type');
  const isHttp = /^application\/http\b/i.test(record.fields.get('Content-Type') ?? '');
  const bodyStart = start.subarray(http?.bodyFrom ?? 0, (http?.bodyFrom ?? 0) + TYPE_BYTES);
  if (!isReadable(http || !isHttp ? type : undefined, bodyStart) || isNoReport(record)) {
    archive.counts.skipped(kindOf(type));
    return [];
  }
  const block = await record.block(archive.limits.maxBytes);
  if (block.end === 'broken') return [];
  if (block.end === 'too large') return [recordTooLarge(record, archive.limits.maxBytes)];
  const noHeader = record.type === 'response' && isHttp && !http ? [noHttpHeader(record)] : [];
  return [...noHeader, ...partOf(record, { block, http, type: isHttp && !http ? undefined : type, archive })];
}

/** Whether an answer is one to be read; where it leads is remembered, what went wrong is counted. */
function isAnswer({ status, fields }: HttpHead, record: WarcRecord, { memory, counts }: Archive): boolean {
  if (status >= 200 && status < 300) return true;
  const location = status >= 300 && status < 400 ? fields.get('Location') : undefined;
  const url = addressOf(record);
  if (location !== undefined && url !== undefined) {
    const to = URL.canParse(location, url) ? new URL(location, url).href : location;
    memory.redirected(url, to.replace(/#.*$/, ''));
  }
  counts.skipped(location === undefined ? `status ${status}` : 'redirect');
  return false;
}

interface Found {
  readonly block: Block;
  readonly http: HttpHead | undefined;
  readonly type: string | undefined;
  readonly archive: Archive;
}

function partOf(record: WarcRecord, { block, http, type, archive }: Found): readonly (Part | Problem)[] {
  const { memory, limits } = archive;
  const payload = block.bytes.subarray(http?.bodyFrom ?? 0);
  const isTruncated = ['WARC-Truncated', 'WARC-Segment-Number'].some((name) => record.fields.get(name) !== undefined);
  const problems: Problem[] = isTruncated ? [truncated(record)] : [];
  const body = http
    ? httpBodyOf(payload, http.fields, limits.maxBytes)
    : { bytes: payload, steps: [payload], isCut: false };
  const isWhole = block.end === 'whole' && !isTruncated;
  if (isWhole)
    problems.push(
      ...digestProblems(record, { block: block.bytes, payloads: 'steps' in body ? body.steps : [payload] }),
    );
  const digest = record.fields.get('WARC-Payload-Digest');
  if (digest !== undefined) memory.saw(digest);
  if ('why' in body) return [...problems, cannotDecode(record, body)];
  if (body.isCut && isWhole) problems.push(cutBody(record));
  if (body.bytes.length === 0) {
    archive.counts.skipped('empty body');
    return problems;
  }
  const url = addressOf(record);
  const redirects = url === undefined ? [] : memory.redirectsTo(url);
  const at = record.fields.get('WARC-Date');
  const receipt: Receipt = {
    ...(at !== undefined && isInstant(at) && { at }),
    ...(url !== undefined && { url }),
    ...(http && { status: http.status, headers: http.fields.list }),
    ...(redirects.length > 0 && { redirects }),
    ...(memory.tool !== undefined && { tool: memory.tool }),
  };
  const about = { ...(type !== undefined && { contentType: type }), ...(url !== undefined && { url }), receipt };
  return [...problems, { bytes: body.bytes, name: nameOf(record, archive), about }];
}

async function revisited(record: WarcRecord, { memory, counts }: Archive): Promise<readonly Problem[]> {
  const http = httpHeadOf(await record.head(HEAD_BYTES));
  const type = http?.fields.get('Content-Type');
  const digest = record.fields.get('WARC-Payload-Digest');
  const isKnown = digest !== undefined && memory.hasSeen(digest);
  const isOfInterest = (!http || http.status < 300) && (type === undefined || isReadable(type, new Uint8Array(0)));
  counts.skipped(isKnown ? 'revisit of what was read' : 'revisit');
  return isKnown || !isOfInterest || isNoReport(record) ? [] : [revisitUnresolved(record)];
}

function nameOf(record: WarcRecord, { inFile }: Archive): string {
  const id = record.fields.get('WARC-Record-ID') ?? `offset ${record.at}`;
  return inFile === undefined ? id : `${inFile} ${id}`;
}

/** WARC 1.0 writers put the address in angle brackets. */
function addressOf({ fields }: WarcRecord): string | undefined {
  return fields.get('WARC-Target-URI')?.replace(/^<(.*)>$/, '$1');
}

/** Text that is no report: what a site tells to robots, and what an archiving tool noted about its own work. */
function isNoReport(record: WarcRecord): boolean {
  return /^(?:https?:\/\/[^/]+\/robots\.txt(?:\?|$)|metadata:|urn:|dns:)/i.test(addressOf(record) ?? '');
}

function kindOf(type: string | undefined): string {
  const plain = plainType(type);
  return /^(?:image|video|audio|font)\//.test(plain) ? plain.split('/')[0]! : plain.slice(0, 60) || 'without a type';
}

/** ISO 8601 with its zone, as WARC 1.1 wants it; older files have seconds, newer ones may have more or less. */
function isInstant(written: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/.test(written);
}
