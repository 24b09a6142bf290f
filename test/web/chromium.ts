/**
 * A headless Chromium out of a package, for machines without a browser. The package also brings the system libraries that a
 * bare machine lacks, but unpacks them only where it takes the machine for one of that kind.
 */
process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';

const { default: chromium } = await import('@sparticuz/chromium');

/** Where the browser is, unpacked at the first call. */
export const chromiumPath = (): Promise<string> => chromium.executablePath();
