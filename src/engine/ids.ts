interface Identified {
  id: string;
}

/**
 * Finds ids that occur twice in lists that are read once, in order. Ids that only ever rise (p1, p2 … p10: shorter
 * first, then by letters) cannot repeat and cost one comparison each; the first that does not rise makes it remember all
 * that came before.
 */
export class IdRegister {
  readonly #lists: readonly (readonly Identified[])[];
  #count = 0;
  #set: Set<string> | null = null;
  #last = '';

  constructor(...lists: readonly (readonly Identified[])[]) {
    this.#lists = lists;
  }

  /** Adds the next id of the lists; false when it was there before. */
  add(id: string): boolean {
    if (this.#set === null) {
      const last = this.#last;
      if (id.length > last.length || (id.length === last.length && id > last)) {
        this.#last = id;
        this.#count += 1;
        return true;
      }
      this.#set = new Set(this.#before());
    }
    const size = this.#set.size;
    return this.#set.add(id).size > size;
  }

  *#before(): Iterable<string> {
    let left = this.#count;
    for (const list of this.#lists) {
      for (const { id } of list) {
        if (left === 0) return;
        left -= 1;
        yield id;
      }
    }
  }
}
