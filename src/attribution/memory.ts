import type { Token } from '../core/layers.ts';
import type { Draft } from './rows.ts';
import type { Speaker } from './speakers.ts';
import type { Statement } from './statement.ts';
import type { Who } from './who.ts';

/** A speaker and the block that spoke of him. */
interface Placed {
  speaker: Speaker;
  block: number;
}

/** What a document has said so far, as far as a later statement may go on with it. */
export class Memory {
  /** The last quotation in marks, where it stood, and whether its marks were left open. */
  last: { draft: Draft; block: number; open: boolean } | null = null;
  /** The last source, also of reported speech. */
  heard: Placed | null = null;
  /** A statement that ends in a colon hands what follows to its speaker. */
  pending: { speaker: Speaker | null; cue: string } | null = null;
  private readonly who: Who;
  private named: Placed | null = null;
  /** Statements without marks since `named` was last looked for, in the first `passed` places. */
  private readonly unquoted: Statement[] = [];
  private passed = 0;

  constructor(who: Who) {
    this.who = who;
  }

  /** Remembers a statement without marks: the first it names is its likely subject. */
  pass(statement: Statement): void {
    if (this.passed > 0 && this.unquoted[0]!.block !== statement.block) this.passed = 0;
    this.unquoted[this.passed++] = statement;
  }

  /** Who likely speaks in a quotation that stands alone: whom its paragraph reported or named last, else who was quoted last. */
  nearest(block: number): Speaker | null {
    if (this.heard?.block === block) return this.heard.speaker;
    this.lookForNamed();
    if (this.named?.block === block) return this.named.speaker;
    return this.last && this.last.draft.by.rule !== 'quotes/signature' ? this.last.draft.by.speaker : null;
  }

  private lookForNamed(): void {
    for (let n = this.passed - 1; n >= 0; n--) {
      const { tokens, block } = this.unquoted[n]!;
      const speaker = this.firstName(tokens);
      if (!speaker) continue;
      this.named = { speaker, block };
      break;
    }
    this.passed = 0;
  }

  private firstName(tokens: readonly Token[]): Speaker | null {
    return this.who.firstName(tokens);
  }
}
