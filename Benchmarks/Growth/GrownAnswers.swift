import Forms
import Foundation
import Yams

/// The answers of a grown filing: the demonstration's, with other people and another amount.
struct GrownAnswers: Sendable {
    private let template: Answers

    init(resources: String, form: FormDefinition) throws {
        let text = try String(contentsOfFile: resources + "/demonstration/private-lending.yaml", encoding: .utf8)
            .replacing("{yuan}", with: "1")
        template = form.pruned(try YAMLDecoder().decode(Answers.self, from: text))
    }

    func between(_ lender: String, _ borrower: Borrower, yuan: Int) -> Answers {
        var answers = template
        for path in ["plaintiffs.0.name", "plaintiffs.0.serviceRecipient", "lender"] { answers[path] = .text(lender) }
        for path in ["principalOwed", "claimAmount", "agreedAmount", "actualAmount", "handovers.0.amount"] {
            answers[path] = .text("\(yuan).00")
        }
        answers["borrower"] = .text(borrower.name)
        switch borrower {
        case .person(let name): answers["defendants.0.name"] = .text(name)
        case .company(let name):
            answers["defendants"] = .list([
                .group(["sort": "legal", "name": .text(name), "domicile": "北京市朝阳区样例街7号"])
            ])
        }
        return answers
    }

    enum Borrower {
        case person(String)
        case company(String)

        var name: String {
            switch self {
            case .person(let name), .company(let name): name
            }
        }
    }
}
