/// How much of a `multipart/form-data` body is taken.
///
/// Files have their own limit, where their bytes are kept.
package struct MultipartLimits: Hashable, Sendable {
    package var parts = 200
    /// Bytes of one part's header lines.
    package var headerBytes = 8_192
    /// Bytes of one part that is not a file.
    package var fieldBytes = 65_536
    /// Bytes before the first boundary and after the last.
    package var idleBytes = 4_096

    package init() {}
}

/// Why a `multipart/form-data` body cannot be read.
package enum MultipartFault: String, Error, Hashable, Sendable, CaseIterable {
    case notMultipart
    case boundaryMissing
    /// The body ends before its last boundary: the connection broke, or the body was cut.
    case cutShort
    case malformed
    case tooManyParts
    case headersTooLong
    case fieldTooLong
    case notUTF8
    case nameMissing
}
