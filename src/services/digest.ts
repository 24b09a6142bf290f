const encoder = new TextEncoder();

/** SHA-256 of a text as 64 hexadecimal letters, by WebCrypto, which every runtime has. */
export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
