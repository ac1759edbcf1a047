/** What a storage of the browser gives; nothing where it is blocked: even to name it may throw. */
export function guarded<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
