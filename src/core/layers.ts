import type {
  Comparator,
  DatePrecision,
  DuplicateKind,
  ExcludedReason,
  Kind,
  Precision,
  QuoteType,
  Reason,
  Role,
  SourceKind,
  Trend,
  Voice,
} from '../schema/vocabulary.ts';
import type { Json } from './json.ts';
import type { Span } from './span.ts';

/** The layers of standoff annotation over a document's text: each is written by the stage of the same name. */
export interface Layers {
  blocks: Block[];
  /** Fact of a group stage: of which document this one is a rough copy (null in a layer of no facts: of none). */
  copies: CopyFact[];
  /** Facts of a group stage: the blocks that stand in other documents too. */
  repetition: RepetitionFact[];
  /** One for each block, in the order of `blocks`. */
  cleaning: Fate[];
  language: LanguageLayer;
  sentences: Sentence[];
  /** Transient. One list of tokens for each sentence. */
  tokens: Token[][];
  /** Every mention of a named entity, resolved to its canonical name within the document. */
  names: NameMention[];
  /** Transient. When the document was published; null when nothing tells. */
  publication: Publication | null;
  dates: DateExpression[];
  metadata: MetadataLayer;
  quotes: QuoteLayer;
  quantities: Quantity[];
  claims: Claim[];
  /** Facts of a group stage over cleaned bodies: which earlier documents this one may be a copy of. */
  lookalikes: LookalikeFact[];
  /** Fact of a group stage over cleaned bodies: at most one. */
  duplicates: DuplicateFact[];
  /** Rows of every table that is made of one document, in the dataset's columns, offsets in code points. */
  tables: TablesLayer;
  comparisons: never[];
}
export type LayerName = keyof Layers;

/** A line, a part of a line, or the joined lines of a hard-wrapped paragraph, without surrounding blanks. */
export interface Block extends Span {
  /** 16 hex digits, see `blocks.fingerprint` in the schema. */
  fingerprint: string;
}

export interface CopyFact {
  copyOf: string;
}

/** In coarse steps (see `schema/blocks`), so that one more page does not change every page. */
export interface RepetitionFact {
  fingerprint: string;
  documentFrequency: number;
  corpusFrequency: number;
}

/** What became of a block: kept in a role, or removed for a reason; `rule` says how that was known. */
export type Fate = { kept: true; role: Role; rule: string } | { kept: false; reason: Reason; rule: string };

export interface LanguageLayer {
  /** BCP 47 of the kept text; null when there is too little to tell. */
  document: string | null;
  /** One for each block; null when it is too short to tell. */
  blocks: (string | null)[];
}

export interface Sentence extends Span {
  /** Index into `blocks`. */
  block: number;
}

/** A word, number or mark. `tag` is of the Penn Treebank tag set (Marcus et al. 1993). */
export interface Token extends Span {
  text: string;
  lower: string;
  tag: string;
  /** What the spelling tells, as bits, and a hash of `lower`: see `text/token-shape`. */
  shape: number;
}

export interface NameMention extends Span {
  sentence: number;
  kind: 'person' | 'organisation' | 'place' | 'publication' | 'handle' | 'other';
  /** The fullest name the document gives for it, without titles. */
  canonical: string;
}

/** A day, month or year of publication, and how it is known. */
export interface Publication {
  point: { year: number; month?: number; day?: number };
  /** Of the date in the text; null when the input or the address states it. */
  span: Span | null;
  rule: 'input' | 'stamp' | 'dateline' | 'date_line' | 'address' | 'update_stamp';
}

export interface DateExpression extends Span {
  sentence: number;
  /** EDTF level 1; null when it can't be resolved. */
  value: string | null;
  anchor: string | null;
  precision: DatePrecision | null;
  /** True when the text speaks of it as past: what `published_not_before` may rest on. */
  past: boolean;
}

/** `field` is a column of `documents`; start, end are null when the value comes from the input or from a record's headers. */
export interface MetadataValue {
  field: string;
  value: string;
  start: number | null;
  end: number | null;
  rule: string;
}

export interface MetadataLayer {
  values: MetadataValue[];
  publishedPrecision: 'day' | 'month' | 'year' | null;
  publishedNotBefore: string | null;
}

export interface Quote extends Span {
  sentence: number;
  /** Index into `quotes` of the first piece of the same utterance; its own index when it is the first. */
  utterance: number;
  type: QuoteType;
  speaker: string | null;
  speakerKind: SourceKind;
  speakerStart: number | null;
  speakerEnd: number | null;
  cue: string | null;
}

/** A stretch of text that someone else than the author answers for; where several hold a number, the shortest counts. */
export interface SourceScope extends Span {
  voice: Exclude<Voice, 'author'>;
  /** Canonical; null when unnamed. */
  source: string | null;
  sourceText: string | null;
  sourceKind: Exclude<SourceKind, 'author'>;
  cue: string | null;
  /** Index into `quotes`, when the scope is a quotation or reported speech that is a row there. */
  quote: number | null;
  /** The cue denies it. */
  negated: boolean;
  /** The cue hedges it: reportedly, may, is said to. */
  hedged: boolean;
  rule: string;
}

export interface QuoteLayer {
  quotes: Quote[];
  sources: SourceScope[];
}

export interface Quantity extends Span {
  sentence: number;
  kind: Kind;
  value: number | null;
  valueLow: number | null;
  valueHigh: number | null;
  /** The number as written, with its scale: `10-15 thousand`. */
  valueText: string;
  comparator: Comparator;
  trend: Trend | null;
  precision: Precision;
  unit: string | null;
  unitCode: string | null;
  unitText: string | null;
  /** Null for a claim. */
  excluded: ExcludedReason | null;
  /** Index into the sentence's tokens of the head noun that is counted or measured, where the pattern knows it; else null. */
  head: number | null;
  confidence: number;
  rule: string;
}

export interface Claim extends Span {
  sentence: number;
  /** Index into `quantities`. */
  quantity: number;
  measure: string | null;
  measureHead: string | null;
  subject: string | null;
  place: string | null;
  time: string | null;
  timeText: string | null;
  voice: Voice;
  source: string | null;
  sourceText: string | null;
  sourceKind: SourceKind;
  cue: string | null;
  /** Index into `quotes.quotes`. */
  quote: number | null;
  negated: boolean;
  hedged: boolean;
  /** Repeats a sentence of its own document. */
  repeats: boolean;
  confidence: number;
  rule: string;
  /** The noun phrase that has, does or is so much, where it is another than the measure: `the adult moths`. */
  about?: string | null;
  /** How the measure was found: a row of `claims/measure`. */
  measuredBy?: string;
}

/** `like` is an earlier document; null says that a later one names this document. Each may come several times. */
export interface LookalikeFact {
  like: string | null;
}

export interface DuplicateFact {
  duplicateOf: string;
  kind: DuplicateKind;
  similarity: number;
}

export interface TablesLayer {
  /** Table name -> its rows, in the order of the table. */
  rows: { [table: string]: { [column: string]: Json }[] };
  /** What `text/<doc_id>.txt` holds: the body's blocks, each on one line, a blank line between; '' for an empty body. */
  body: string;
}
