/** HTTP status of each error code this engine answers with, as in the S3 API reference ("Error responses"). */
const STATUS = {
  AccessDenied: 403, AccessControlListNotSupported: 400, AuthorizationHeaderMalformed: 400, AuthorizationQueryParametersError: 400,
  BadDigest: 400, BucketAlreadyOwnedByYou: 409, BucketNotEmpty: 409, AccessForbidden: 403, EntityTooLarge: 400,
  EntityTooSmall: 400, IllegalLocationConstraintException: 400, IncompleteBody: 400, IncorrectNumberOfFilesInPostRequest: 400,
  InternalError: 500, InvalidAccessKeyId: 403, InvalidArgument: 400, InvalidBucketName: 400, InvalidBucketState: 409,
  InvalidChunkSizeError: 400, InvalidDigest: 400, InvalidPart: 400, InvalidPartOrder: 400, InvalidPolicyDocument: 400, InvalidRange: 416,
  InvalidRequest: 400, InvalidStorageClass: 400, InvalidTag: 400, InvalidToken: 400, InvalidURI: 400, KeyTooLongError: 400,
  MalformedPOSTRequest: 400, MalformedTrailerError: 400, MalformedXML: 400, MaxPostPreDataLengthExceeded: 400, MetadataTooLarge: 400,
  MethodNotAllowed: 405, MissingContentLength: 411, MissingRequestBodyError: 400, NoSuchBucket: 404, NoSuchCORSConfiguration: 404,
  NoSuchKey: 404, NoSuchLifecycleConfiguration: 404, NoSuchObjectLockConfiguration: 404, NoSuchUpload: 404, NoSuchVersion: 404,
  NotImplemented: 501, ObjectLockConfigurationNotFoundError: 404, PreconditionFailed: 412, RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403, XAmzContentSHA256Mismatch: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** A refusal in S3's own words; `headers` go with the answer (for example x-amz-delete-marker). */
export class S3Error extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = STATUS[code];
    this.headers = headers;
  }
}

/** The refusal that says nothing more than that it is one. */
export const accessDenied = (message = 'Access Denied'): S3Error => new S3Error('AccessDenied', message);
