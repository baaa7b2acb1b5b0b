import Forms
import Foundation

/// JSON by another hand than the one tested.
enum JSONSample {
    static func written(_ answers: Answers) throws -> String {
        String(decoding: try JSONEncoder().encode(answers), as: UTF8.self)
    }

    static func answers(_ json: String) throws -> Answers {
        try JSONDecoder().decode(Answers.self, from: Data(json.utf8))
    }

    static func object(_ json: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    }
}
