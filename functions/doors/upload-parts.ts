import * as z from 'zod';
import { mustBeOpen } from '../../shared/bid/moment.ts';
import { draftKey } from '../../shared/bid/uploads.ts';
import { missingParts, mostBytes, partSizes } from '../../shared/bid/parts.ts';
import type { At } from '../../shared/kernel/command.ts';
import { idPattern } from '../../shared/kernel/ids.ts';
import { invalid, missing, must, Refusal, refuse } from '../../shared/kernel/refusal.ts';
import { tenderRef, type Tender } from '../../shared/tender/tender.ts';
import { nameFrom } from '../store/files.ts';
import { readStates } from '../store/gather.ts';
import { abortParts, beginParts, completeParts, partsOf, partUrl, type PartUpload } from '../store/parts.ts';
import { newDocumentId } from '../store/store-reader.ts';
import type { Handler } from './app.ts';
import { readJson } from './body.ts';
import { guard, guardApi } from './guard.ts';
import { limit } from './limit.ts';
import { problemJson } from './problem.ts';
import type { Visit } from './visit.ts';

/**
 * Uploading in parts, for the script of the page of files; who may is who sees that page. What is begun, sent and
 * completed is always under the organisation's own prefix and before the closing; nothing of it is remembered here, the
 * bucket itself knows the parts (docs/decisions/0004).
 */
export const uploadActs = { begin: told(begin), parts: told(parts), complete: told(complete), cancel: told(cancel) } as const;

const size = (): z.ZodType<number> => z.number().int().min(1);
const begun = z.strictObject({ name: z.string().min(1).max(1000), size: size() });
const known = z.strictObject({ document: z.string().regex(idPattern), upload: z.string().regex(/^[\w.~-]{1,1024}$/) });
const sized = known.extend({ size: size() });

type Place = Readonly<{ tender: string; kvk: string; lot: string }>;

/** A document id and an upload of S3, with the parts that it falls into. */
async function begin(visit: Visit, place: Place): Promise<object> {
  const { name, size: bytes } = await read(visit, begun);
  mustFit(bytes);
  const document = newDocumentId();
  const upload = await beginParts(draftKey({ ...place, document }), nameFrom(Buffer.from(name).toString('latin1')));
  return { document, upload, ...await open(partOf(place, { document, upload }), bytes) };
}

/** What is there, and addresses for what is not: where an interrupted upload goes on. */
async function parts(visit: Visit, place: Place): Promise<object> {
  const { size: bytes, ...which } = await read(visit, sized);
  mustFit(bytes);
  return open(partOf(place, which), bytes);
}

async function open(of: PartUpload, bytes: number): Promise<object> {
  const sizes = partSizes(bytes);
  const have = await partsOf(of);
  const wanted = missingParts(bytes, have);
  const urls = await Promise.all(wanted.map(async (number) => ({ number, url: await partUrl(of, number, sizes[number - 1] ?? 0) })));
  return { partSizes: sizes, wanted: urls };
}

/** Makes the file; only of all of its parts, and of no more than a document may be. */
async function complete(visit: Visit, place: Place): Promise<object> {
  const { size: bytes, ...which } = await read(visit, sized);
  const of = partOf(place, which);
  const have = await partsOf(of);
  must(missingParts(bytes, have).length === 0 && have.length === partSizes(bytes).length, refuse('upload.parts-missing'));
  mustFit(have.reduce((sum, part) => sum + part.size, 0));
  await completeParts(of, have);
  return { key: of.key };
}

async function cancel(visit: Visit, place: Place): Promise<object> {
  await abortParts(partOf(place, await read(visit, known)));
  return {};
}

const mustFit = (bytes: number): void => { must(bytes <= mostBytes, invalid('size', 'upload.too-large')); };
const partOf = (place: Place, { document, upload }: { document: string; upload: string }): PartUpload => ({ key: draftKey({ ...place, document }), upload });

async function read<T>(visit: Visit, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(visit.request));
  if (!parsed.success) throw new Refusal('invalid', 'input.invalid');
  return parsed.data;
}

/** Guards, finds the place and answers in JSON; a refusal as every refusal of the interface. */
function told(act: (visit: Visit, place: Place) => Promise<object>): Handler {
  return async (visit, path) => {
    try {
      return Response.json(await act(visit, await placeOf(visit, path)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return problemJson({ refusal: error, problems: [] }, visit.language, visit.requestId);
    }
  };
}

async function placeOf(visit: Visit, path: At): Promise<Place> {
  limit(visit, 'provider.documents');
  await guard(visit, 'provider.documents', path);
  await guardApi(visit);
  const { tender = '', lot = '' } = path;
  const [stored] = await readStates([tenderRef(tender) as never], true);
  const state = stored?.state as Tender;
  must(state.lots.some(({ id }) => id === lot), missing());
  mustBeOpen(state, visit.at);
  return { tender, kvk: visit.actor.kvk, lot };
}
