import type { Config } from './env.ts';

/** Requests a minute for one client unless `RATE_LIMIT` says otherwise. */
const DEFAULT_RATE_LIMIT = 600;

/**
 * Reads the settings that both homes share from their environment.
 * @throws Error when `RATE_LIMIT` is not a whole number
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const limit = env['RATE_LIMIT'] || String(DEFAULT_RATE_LIMIT);
  if (!/^\d{1,9}$/.test(limit)) {
    throw new Error(`RATE_LIMIT 应为整数(每分钟请求数，0 为不限) (RATE_LIMIT must be a whole number): ${limit}`);
  }
  return { rateLimit: Number(limit), trustProxy: /^(1|true|yes)$/i.test(env['TRUST_PROXY'] ?? '') };
}
