/** Bytes of base64, whatever stands between its letters. */
export function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/[^A-Za-z0-9+/]/g, '');
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (char) => char.charCodeAt(0));
}
