import Forms
import FoundationEssentials
import Hummingbird

/// A JSON body: what it means, and its bytes as they came.
struct JSONBody<Value: Decodable>: Sendable where Value: Sendable {
    let value: Value
    let bytes: [UInt8]

    /// Reads at most ``BodyLimits/json`` bytes.
    ///
    /// - Throws: ``MalformedRequest``, or ``AnswersRefused`` for answers that cannot be taken.
    static func read(_ request: Request, as type: Value.Type = Value.self) async throws -> JSONBody {
        let bytes = try await JSONBytes.read(request)
        do {
            return JSONBody(value: try JSONDecoder().decode(type, from: Data(bytes)), bytes: bytes)
        } catch let shape as AnswerShapeProblem {
            throw AnswersRefused(problems: [shape], prefix: "")
        } catch let DecodingError.keyNotFound(key, context) {
            throw MalformedRequest.wrongShape(pointer: pointer(context.codingPath + [key]))
        } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context) {
            throw MalformedRequest.wrongShape(pointer: pointer(context.codingPath))
        } catch let DecodingError.dataCorrupted(context) {
            // At the root the text is not JSON at all; below it, a value is not what it should be.
            guard !context.codingPath.isEmpty else { throw MalformedRequest.notJSON }
            throw MalformedRequest.wrongShape(pointer: pointer(context.codingPath))
        }
    }

    private static func pointer(_ path: [any CodingKey]) -> String {
        path.map { key in
            let text = key.intValue.map(String.init) ?? key.stringValue
            return "/" + text.replacing("~", with: "~0").replacing("/", with: "~1")
        }.joined()
    }
}
