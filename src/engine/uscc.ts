/** Unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and a check character. */

/** Digits and capitals without I, O, S, V and Z; the position of a character is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** The check character of the first 17, or null where one of them is not of the alphabet. Weights are 3^i mod 31. */
export function usccCheckCharacter(first17: string): string | null {
  if (first17.length !== LENGTH - 1) return null;
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % ALPHABET.length;
  }
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length] ?? null;
}

/** Whether a text is a unified social credit code with the right check character. */
export function isUscc(text: string): boolean {
  if (text.length !== LENGTH) return false;
  const check = usccCheckCharacter(text.slice(0, LENGTH - 1));
  return check !== null && check === text[LENGTH - 1];
}
