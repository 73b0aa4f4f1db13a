import type { With } from '../../core/document.ts';
import type { MetadataValue } from '../../core/layers.ts';
import type { Row } from '../../schema/table.ts';
import type { Placer } from './place.ts';

/** Values from the input stand first, by field; then the values found in the text, by place. */
export function metadataRows({ layers }: With<'metadata'>, placer: Placer): Row[] {
  const stated = layers.metadata.values
    .filter((value) => value.start === null)
    .sort((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : 0));
  const found = layers.metadata.values.filter(hasPlace).sort((a, b) => a.start - b.start || a.end - b.end);
  const ids = placer.ids('m', found);
  return [
    ...stated.map((value, n) => ({
      ...inputRow(value, placer.doc, stated.slice(0, n)),
      start: null,
      end: null,
      text: null,
      rule: value.rule,
    })),
    ...found.map((value, n) => ({
      metadata_id: ids[n]!,
      doc_id: placer.doc,
      field: value.field,
      value: value.value,
      start: placer.point(value.start),
      end: placer.point(value.end),
      text: placer.text(value),
      rule: value.rule,
    })),
  ];
}

type Found = MetadataValue & { start: number; end: number };
const hasPlace = (value: MetadataValue): value is Found => value.start !== null && value.end !== null;

function inputRow({ field, value }: MetadataValue, doc: string, before: readonly MetadataValue[]) {
  const earlier = before.filter((other) => other.field === field).length;
  return { metadata_id: `${doc}#m-${field}${earlier ? `.${earlier + 1}` : ''}`, doc_id: doc, field, value };
}
