/** The longest that one request to a libSQL server may take, in milliseconds. */
const REQUEST_TIMEOUT = 10_000;

/** `fetch` that gives up: a server that takes a request and never answers must not hold ours for ever. */
export const boundedFetch = (request: Request): Promise<Response> =>
  fetch(request, { signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
