/** RFC 3986 knows ASCII only: what is beyond it in an address is written as the bytes of its UTF-8. */
export function asciiUri(address: string): string {
  return address.replace(/[^\x21-\x7e]+/gu, (letters) => encodeURIComponent(letters))
}
