/** What was asked for by its id does not exist. */
export class NotFoundError extends Error {
  override name = 'NotFoundError';
  readonly code: 'policy.not-found';
  readonly params: Readonly<Record<string, string>>;

  constructor(code: 'policy.not-found', params: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** The database did not answer; the cause is for the log only. */
export class UnavailableError extends Error {
  override name = 'UnavailableError';
}
