import Forms
import Foundation
import Yams

/// The answers of the demonstration's filings, from `Resources/demonstration/private-lending.yaml`.
enum DemonstrationAnswers {
    static func privateLending(lender: String, borrower: String, yuan: Int, resources: String) throws -> Answers {
        let text = try String(contentsOfFile: resources + "/demonstration/private-lending.yaml", encoding: .utf8)
            .replacing("{lender}", with: lender)
            .replacing("{borrower}", with: borrower)
            .replacing("{yuan}", with: "\(yuan)")
        return try YAMLDecoder().decode(Answers.self, from: text)
    }
}
