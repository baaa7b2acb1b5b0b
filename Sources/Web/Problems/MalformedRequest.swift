/// A request that cannot be understood, before any verb has been asked.
///
/// Each has its sentence in ``MalformedRequest/sentence``.
package enum MalformedRequest: Error, Hashable, Sendable {
    case formNotUTF8
    case bodyTooLarge(limit: Int)
    /// It came so slowly that nobody waits for it.
    case bodyTooSlow
    case bodyMissing
    case wrongMediaType(wanted: String)
    case notJSON
    /// A JSON body of the wrong shape, with an RFC 6901 pointer to the place.
    case wrongShape(pointer: String)
    case queryNotUnderstood(name: String)
    case cursorNotUnderstood
    case ifMatchNotUnderstood
    case onceKeyNotUnderstood
    case multipart(MultipartFault)
    case fileMissing
    case tooManyFiles(limit: Int)
    case signInNeeded
    /// The form is too old, or comes from another site.
    case tokenWrong
    case otherSite
    case methodNotAllowed(allowed: [String])
    case rangeNotSatisfiable(size: Int)
    case notReady
}

extension MalformedRequest {
    /// As `/problems/<code>`.
    package var code: String {
        switch self {
        case .formNotUTF8: "formNotUTF8"
        case .bodyTooLarge: "bodyTooLarge"
        case .bodyTooSlow: "bodyTooSlow"
        case .bodyMissing: "bodyMissing"
        case .wrongMediaType: "wrongMediaType"
        case .notJSON: "notJSON"
        case .wrongShape: "wrongShape"
        case .queryNotUnderstood: "queryNotUnderstood"
        case .cursorNotUnderstood: "cursorNotUnderstood"
        case .ifMatchNotUnderstood: "ifMatchNotUnderstood"
        case .onceKeyNotUnderstood: "onceKeyNotUnderstood"
        case .multipart(let fault): "multipart." + fault.rawValue
        case .fileMissing: "fileMissing"
        case .tooManyFiles: "tooManyFiles"
        case .signInNeeded: "signInNeeded"
        case .tokenWrong: "tokenWrong"
        case .otherSite: "otherSite"
        case .methodNotAllowed: "methodNotAllowed"
        case .rangeNotSatisfiable: "rangeNotSatisfiable"
        case .notReady: "notReady"
        }
    }

    package var status: Int {
        switch self {
        case .formNotUTF8, .bodyMissing, .notJSON, .queryNotUnderstood, .cursorNotUnderstood, .ifMatchNotUnderstood,
            .onceKeyNotUnderstood, .fileMissing:
            400
        case .bodyTooSlow: 408
        case .multipart(.fieldTooLong), .multipart(.headersTooLong), .multipart(.tooManyParts), .bodyTooLarge,
            .tooManyFiles:
            413
        case .multipart(.notMultipart), .wrongMediaType: 415
        case .multipart: 400
        case .wrongShape: 422
        case .signInNeeded: 401
        case .tokenWrong, .otherSite: 403
        case .methodNotAllowed: 405
        case .rangeNotSatisfiable: 416
        case .notReady: 503
        }
    }
}

extension MalformedRequest {
    /// One of each kind, with facts made up.
    package static let samples: [MalformedRequest] =
        [
            .formNotUTF8, .bodyTooLarge(limit: BodyLimits.json), .bodyTooSlow, .bodyMissing,
            .wrongMediaType(wanted: "application/json"), .notJSON, .wrongShape(pointer: ""),
            .queryNotUnderstood(name: "limit"), .cursorNotUnderstood, .ifMatchNotUnderstood, .onceKeyNotUnderstood,
            .fileMissing, .tooManyFiles(limit: 20), .signInNeeded, .tokenWrong, .otherSite,
            .methodNotAllowed(allowed: ["GET"]), .rangeNotSatisfiable(size: 0), .notReady,
        ] + MultipartFault.allCases.map(MalformedRequest.multipart)
}
