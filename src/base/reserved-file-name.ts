// Device names that Windows keeps for itself, in any folder and with any extension.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Whether a name without extension cannot be a file or folder on every system. */
export function isReservedFileName(name: string): boolean {
  return RESERVED.test(name)
}
