import Filings
import Forms
import Foundation
import Law
import Yams

/// The answers of grown filings: the demonstration's, told in several ways, with other people and other amounts.
///
/// Each way goes through the form once; afterwards only names and amounts change.
struct GrownAnswers: Sendable {
    /// A way to tell it, with a place for each name.
    private struct Way: Sendable {
        let answers: Answers
        let caption: Bilingual
    }

    /// One filing's.
    struct Told: Sendable {
        let answers: Answers
        let caption: Bilingual
        let claim: Money
        /// Of all parties.
        let names: [String]
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

    private static let (lender, borrower) = ("甲某某", "乙某某")
    private static let people = ["plaintiffs.0.name", "plaintiffs.0.serviceRecipient", "lender"].compactMap {
        AnswerPath($0)
    }
    private static let others = ["defendants.0.name", "borrower"].compactMap { AnswerPath($0) }
    private static let amounts = [
        "principalOwed", "claimAmount", "agreedAmount", "actualAmount", "handovers.0.amount",
    ].compactMap { AnswerPath($0) }

    private let toPeople: [Way]
    private let toCompanies: [Way]

    init(resources: String, form: FormDefinition) throws {
        let text = try String(contentsOfFile: resources + "/demonstration/private-lending.yaml", encoding: .utf8)
            .replacing("{yuan}", with: "1").replacing("{lender}", with: Self.lender)
            .replacing("{borrower}", with: Self.borrower)
        let template = try YAMLDecoder().decode(Answers.self, from: text)
        func way(_ story: GrownStory, _ defendant: [String: AnswerValue]?) -> Way {
            var answers = template
            for (path, text) in story.answers { answers[path] = .text(text) }
            if let defendant { answers["defendants"] = .list([.group(defendant)]) }
            let kept = form.pruned(answers)
            return Way(answers: kept, caption: form.caption(kept))
        }
        toPeople = GrownStory.all.map { way($0, nil) }
        toCompanies = GrownStory.all.map {
            way($0, ["sort": "legal", "name": .text(Self.borrower), "domicile": "北京市朝阳区样例街7号"])
        }
    }

    func between(_ lender: String, _ borrower: Borrower, yuan: Int, _ generator: inout SeededGenerator) -> Told {
        let ways =
            switch borrower {
            case .person: toPeople
            case .company: toCompanies
            }
        let way = ways[Int.random(in: 0..<ways.count, using: &generator)]
        var answers = way.answers
        for path in Self.people { answers[path] = .text(lender) }
        for path in Self.others { answers[path] = .text(borrower.name) }
        for path in Self.amounts { answers[path] = .text("\(yuan).00") }
        func named(_ text: String) -> String {
            text.replacing(Self.lender, with: lender).replacing(Self.borrower, with: borrower.name)
        }
        return Told(
            answers: answers,
            caption: Bilingual(chinese: named(way.caption.chinese), english: named(way.caption.english)),
            claim: Money(fen: Int64(yuan) * 100),
            names: [lender, borrower.name]
        )
    }
}
