/** The closed vocabularies of the dataset: each term with what it means. Schemas, layer types and codebook come from these. */

export const ROLES = {
  title: 'the headline of the document',
  subtitle: 'the line under the headline that belongs to it',
  byline: 'who wrote it',
  dateline: 'when (and where) it was written, before the first sentence',
  heading: 'a heading between paragraphs of the article',
  paragraph: 'running text of the article',
  list_item: 'an item of a list in the article',
  block_quote: 'a paragraph set apart as a quotation',
} as const;

/** The roles whose blocks make the body: what `text/` holds, words are counted in and copies are looked for in. */
export const BODY_ROLES = ['heading', 'paragraph', 'list_item', 'block_quote'] as const;

export const REASONS = {
  navigation: 'menus, breadcrumbs, search, sign-in, page links',
  related_link: 'headline or short teaser of another story, and the headings of such lists, tickers included',
  page_control: 'buttons, form fields, players, calls to click, residue of scripts',
  share_links: 'share, follow, print, counters',
  subscription_prompt: 'newsletter, paywall, app, membership or donation appeal',
  media_caption: 'caption, alternative text, credit, gallery counter',
  legal_notice: 'copyright, terms, privacy, consent',
  advertising: 'ad label or slot, offers',
  site_info: 'what the publisher is, addresses, tip lines',
  article_metadata: 'section, reading time, update stamps, byline residue',
  reader_comment: 'comments and their heads',
  comment_form: 'the call and form to comment',
  other_article: 'running text of another story on the page',
  author_bio: 'who the author is',
  topic_tags: 'keywords of the article',
  repeated_text: 'text that stood earlier in this document, kept or removed',
  recurring_block: 'known only by recurring in other documents',
  outside_article: 'known only by its position or style',
} as const;

export const KINDS = {
  count: 'how many of something',
  percentage: 'a share or change in hundredths',
  money: 'an amount of a currency',
  duration: 'a length of time',
  age: 'how old someone or something is',
  measurement: 'a physical or index measure',
  ratio: 'a fraction, multiple or proportion',
  rank: 'a place in an order',
  date: 'part of a calendar date or clock time',
  label: 'a number that names something',
} as const;

export const EXCLUDED_REASONS = {
  date: 'part of a date or a year',
  time: 'a clock time',
  ordinal: 'a place in an order that nobody asserts as a rank',
  list_marker: 'numbers an item of a list',
  label: 'names or numbers a thing: a section, a telephone, a model, a route',
  name: 'part of a proper name',
  pronoun: 'one used as a pronoun',
  enumeration: 'counts off members of a list in running text: (1), first …',
  score: 'the score of a match',
  time_frame: 'a duration that only dates something',
  fragment: 'stands in no sentence that could assert it: a title, a heading, a phrase, figures without a word',
  language: 'stands in a text of a language that claims are not extracted from',
} as const;

export const COMPARATORS = {
  '=': 'exactly or simply stated',
  '~': 'about',
  '<': 'below',
  '>': 'above',
  '<=': 'at most',
  '>=': 'at least',
} as const;

export const TRENDS = { up: 'it rose by or to this', down: 'it fell by or to this' } as const;

export const PRECISIONS = {
  exact: 'stated as it is',
  approximate: 'hedged: about, close to, roughly',
  range: 'two ends stated',
  order_of_magnitude: 'only the scale stated: millions of',
} as const;

export const VOICES = {
  author: 'asserted by the author of the document',
  attributed: 'put into the mouth of a source, in the words of the author',
  quoted: 'inside a quotation',
} as const;

export const SOURCE_KINDS = {
  person: 'a named person or account',
  organisation: 'a named organisation',
  publication: 'a named document, medium, poll or report',
  unnamed: 'a source without a name: officials, estimates, critics',
  author: 'the author of the document',
} as const;

export const QUOTE_TYPES = {
  direct: 'whole sentences between quotation marks',
  partial: 'some words between quotation marks inside a sentence of the author',
  indirect: 'reported speech without quotation marks',
} as const;

export const DATE_PRECISIONS = {
  day: '',
  week: '',
  month: '',
  season: '',
  quarter: '',
  year: '',
  decade: '',
  century: '',
} as const;
export const PUBLISHED_PRECISIONS = { day: '', month: '', year: '' } as const;
export const RELATIONS = {
  agrees: 'the same interval',
  compatible: 'the intervals overlap or touch, or their nearer ends differ by at most 5 % of the larger',
  conflicts: 'neither',
} as const;
export const DUPLICATE_KINDS = {
  exact: 'the cleaned body is the same',
  near: 'the cleaned body is nearly the same',
} as const;

export type Role = keyof typeof ROLES;
export type Reason = keyof typeof REASONS;
export type Kind = keyof typeof KINDS;
export type ExcludedReason = keyof typeof EXCLUDED_REASONS;
export type Comparator = keyof typeof COMPARATORS;
export type Trend = keyof typeof TRENDS;
export type Precision = keyof typeof PRECISIONS;
export type Voice = keyof typeof VOICES;
export type SourceKind = keyof typeof SOURCE_KINDS;
export type QuoteType = keyof typeof QUOTE_TYPES;
export type DatePrecision = keyof typeof DATE_PRECISIONS;
export type Relation = keyof typeof RELATIONS;
export type DuplicateKind = keyof typeof DUPLICATE_KINDS;
