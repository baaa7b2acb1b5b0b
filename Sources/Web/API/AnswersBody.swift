import Forms
import HTTPTypes
import Hummingbird

/// Answers that have not the shape of their form, and where they stand in the body.
struct AnswersRefused: Error, Hashable, Sendable {
    let problems: [AnswerShapeProblem]
    /// Pointer to the answers in the body: "" or "/answers".
    let prefix: String
}

/// Answers as programs send them: in the shape of the form's JSON Schema, complete or not.
enum AnswersBody {
    /// Answers that are a part of a body.
    ///
    /// - Throws: ``AnswersRefused``.
    static func checked(_ value: AnswerValue, by form: FormDefinition, at prefix: String) throws -> Answers {
        guard let root = value.group else {
            throw AnswersRefused(problems: [AnswerShapeProblem(path: .root, code: .notAGroup)], prefix: prefix)
        }
        return try taken(form.validate(Answers(root: root)), prefix: prefix)
    }

    /// Reads a body that is nothing but answers.
    ///
    /// - Throws: ``AnswersRefused``, ``MalformedRequest``.
    static func read(_ request: Request, by form: FormDefinition) async throws -> Answers {
        let bytes = try await JSONBytes.read(request)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw MalformedRequest.notJSON }
        return try taken(form.validate(json: text), prefix: "")
    }

    private static func taken(_ read: ReadAnswers, prefix: String) throws -> Answers {
        guard read.problems.isEmpty else { throw AnswersRefused(problems: read.problems, prefix: prefix) }
        return read.answers
    }
}

/// The bytes of a JSON body.
enum JSONBytes {
    static func read(_ request: Request) async throws -> [UInt8] {
        let mediaType = request.headers[.contentType].flatMap { HeaderValue($0)?.value.lowercased() }
        guard let mediaType, mediaType == "application/json" || mediaType.hasSuffix("+json") else {
            throw MalformedRequest.wrongMediaType(wanted: "application/json")
        }
        let bytes = try await BodyLimits.collect(request, upTo: BodyLimits.json)
        guard !bytes.isEmpty else { throw MalformedRequest.bodyMissing }
        return bytes
    }
}
