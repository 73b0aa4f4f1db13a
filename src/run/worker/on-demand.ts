import type { Document, InputDocument } from '../../core/document.ts';
import type { LayerName, Layers } from '../../core/layers.ts';

/** A document that is read when it is looked at: a group stage takes a glance at many of which it says nothing. */
export class DocumentOnDemand implements Document {
  readonly id: string;
  readonly layers: Readonly<Partial<Layers>> = {};
  readonly #read: () => InputDocument;
  #input: InputDocument | null = null;

  /** @param names of the layers that `readLayers` gives, all at once when the first is looked at */
  constructor(
    id: string,
    read: () => InputDocument,
    names: readonly LayerName[],
    readLayers: () => Readonly<Record<string, unknown>>,
  ) {
    [this.id, this.#read] = [id, read];
    let layers: Readonly<Record<string, unknown>> | null = null;
    const get = (name: LayerName) => {
      layers ??= readLayers();
      return layers[name];
    };
    for (const name of names) Object.defineProperty(this.layers, name, { get: () => get(name), enumerable: true });
  }

  #get(): InputDocument {
    this.#input ??= this.#read();
    return this.#input;
  }
  get sourcePath() {
    return this.#get().sourcePath;
  }
  get sourceLine() {
    return this.#get().sourceLine;
  }
  get collection() {
    return this.#get().collection;
  }
  get sha256() {
    return this.#get().sha256;
  }
  get byteCount() {
    return this.#get().byteCount;
  }
  get encoding() {
    return this.#get().encoding;
  }
  get stated() {
    return this.#get().stated;
  }
  get text() {
    return this.#get().text;
  }
}
