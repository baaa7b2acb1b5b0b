package import Forms
import Foundation
import Yams

/// A filing as a file: court, form, answers, documents.
///
/// See Examples/private-lending/filing.yaml.
package struct FilingFile: Decodable, Sendable {
    package struct Document: Decodable, Sendable {
        /// Beside the filing's own file.
        package let file: String
        /// As "exhibit", "identity", "authority".
        package let role: String
        package let title: String?
        package let proves: String?
    }

    package let court: String
    package let form: String
    /// The code of the cause, where the form is for every one.
    package let cause: String?
    package let answers: Answers
    package let documents: [Document]?
    /// The name it is signed with; the account's own if it is not given.
    package let signature: String?

    package static func load(_ path: String) throws -> FilingFile {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure(.refused, "The file cannot be read as UTF-8: \(path)")
        }
        do {
            return try YAMLDecoder().decode(FilingFile.self, from: text)
        } catch let DecodingError.keyNotFound(key, _) {
            throw Failure(.refused, "\(path): \(key.stringValue) is missing. It needs court, form and answers.")
        } catch {
            throw Failure(
                .refused,
                "\(path): not a filing. It needs court, form and answers; see Examples/private-lending."
            )
        }
    }

    static func mediaType(of path: String) -> String {
        switch URL(fileURLWithPath: path).pathExtension.lowercased() {
        case "pdf": "application/pdf"
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        default: "application/octet-stream"
        }
    }
}
