/** What the short names of the system mean for somebody who only wants the work done; each ends a sentence. */
const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you do not have the permission',
  EPERM: 'you do not have the permission',
  EROFS: 'that file system can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more room is allowed there',
  EFBIG: 'the file would be too large for that file system',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a file stands where a folder should',
  EISDIR: 'a folder stands in its place',
  ENOTEMPTY: 'a folder stands in its place',
  EEXIST: 'something else stands in its place',
  ELOOP: 'the link leads to itself',
  ENAMETOOLONG: 'the name is too long',
  EXDEV: 'it lies on another file system',
  EBUSY: 'the system is using it',
  ETXTBSY: 'the system is using it',
  EMFILE: 'too many files are open at once',
  ENFILE: 'too many files are open at once',
  ENOMEM: 'there is not enough memory',
  EIO: 'the disk does not answer as it should',
  ENXIO: 'nothing stands behind it',
  ENODEV: 'nothing stands behind it',
  EPIPE: 'whoever read it has stopped',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  ENOTFOUND: 'no machine has that name',
  EAI_AGAIN: 'the name cannot be looked up at the moment',
  EHOSTUNREACH: 'no way leads there from here',
  ENETUNREACH: 'no way leads there from here',
  ETIMEDOUT: 'no answer came in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer came in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody known has signed its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody known has signed its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody known has signed its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody known has signed its certificate',
}

/**
 * Why the system refused, as the end of a sentence, without a full stop. A name that has no words here is given as it is,
 * so that it can be looked up.
 *
 * @param code the system's short name (`EACCES`); null where it gave none.
 */
export function systemErrorWords(code: string | null): string {
  if (code === null) return 'the system does not say why'
  return Object.hasOwn(WORDS, code) && WORDS[code] !== undefined ? WORDS[code] : `the system says ${code}`
}

/** The system's short name of a failure (`EACCES`), or null for what is no system error. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
