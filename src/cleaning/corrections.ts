import { z } from 'zod';
import type { Block, Fate } from '../core/layers.ts';
import { REASONS, type Reason, ROLES, type Role } from '../schema/vocabulary.ts';

const isRole = (label: string): label is Role => label in ROLES;
const isReason = (label: string): label is Reason => label in REASONS;

/** A row of `corrections.csv`: a researcher's word on one block, which wins over the cleaner's. */
export const correction = z
  .strictObject({
    doc_id: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    occurrence: z.coerce
      .number<number | string>()
      .int()
      .min(1)
      .describe('Which of the blocks of the document with this fingerprint, from 1.'),
    action: z.enum(['keep', 'remove']),
    label: z.string().describe('The role to keep it in, or the reason to remove it for.'),
    note: z.string().describe('Why, for those who read it later.'),
  })
  .refine((row) => (row.action === 'keep' ? isRole(row.label) : isReason(row.label)), {
    message: 'label is a role after keep, a reason after remove',
    path: ['label'],
  });
export type Correction = z.output<typeof correction>;

export type CorrectionIndex = ReadonlyMap<string, readonly Correction[]>;

/** Corrections by document, so that each document looks at its own. */
export const byDocument = (corrections: readonly Correction[]): CorrectionIndex =>
  Map.groupBy(corrections, (row) => row.doc_id);

const fateOf = ({ action, label }: Correction): Fate =>
  action === 'keep'
    ? { kept: true, role: label as Role, rule: 'cleaning/correction' }
    : { kept: false, reason: label as Reason, rule: 'cleaning/correction' };

/** @returns index of the block that a correction means; -1 when the document no longer holds it. */
function blockOf(blocks: readonly Block[], { fingerprint, occurrence }: Correction): number {
  let seen = 0;
  return blocks.findIndex((block) => block.fingerprint === fingerprint && ++seen === occurrence);
}

/** @returns the fates with a document's corrections laid over them; of two for one block the later wins. */
export function correct(id: string, blocks: readonly Block[], fates: Fate[], corrections: CorrectionIndex): Fate[] {
  const own = corrections.get(id);
  if (!own) return fates;
  const corrected = [...fates];
  for (const row of own) {
    const n = blockOf(blocks, row);
    if (n >= 0) corrected[n] = fateOf(row);
  }
  return corrected;
}
