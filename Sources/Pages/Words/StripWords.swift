package import Filings
package import Law
package import Registry

/// Where a filing stands, whose turn it is, by when, under which article: the same strip on every page of a filing.
package struct StripWords: Sendable {
    package struct Step: Sendable {
        package let railLabel: String
        package let railClass: String
        package let railWord: String
        package let railHere: Bool
    }

    package let tone: String
    package let state: String
    package let turn: String
    package let text: String?
    package let date: String?
    package let days: String?
    package let article: String?
    package let rail: [Step]

    package init(_ filing: FilingRecord, words: Words) {
        let name = filing.stage.name
        let deadline = filing.runningDeadline
        let mediation = filing.mediating
        state = mediation.map { words.messages["mediation.headline_\($0)"] } ?? words.stage(name, "headline")
        let insists = filing.stage.turnedAway.map { $0.insistence != .none } ?? false
        turn =
            mediation.map { words.messages["mediation.turn_\($0)"] }
            ?? words.stage(insists ? .received : name, "turn")
        let late = (deadline?.daysLeft(on: words.today) ?? 1) < 0
        switch name {
        case .awaitingCorrection, .draft, .refused, .returnedAndRecorded, .redirected: tone = late ? "late" : "wait"
        default: tone = late ? "late" : ""
        }
        switch filing.stage {
        case _ where mediation != nil: text = mediation.map { words.messages["mediation.text_\($0)"] }
        case _ where insists: text = words.messages["insists.text"]
        case .received where late: text = words.messages["deadline.overdue"]
        case .awaitingCorrection(let awaiting) where awaiting.service == .notYetServed:
            text = words.stage(name, "unserved")
        case .awaitingCorrection where late: text = words.stage(name, "late")
        default: text = words.stage(name, "text")
        }
        date = deadline.map { words.messages["deadline.before", ["date": words.date($0.lastDay)]] }
        days = deadline.map(words.left)
        article = deadline?.article.cited(in: words.language)
        rail = Self.rail(name, words: words)
    }

    /// Four steps everyone understands; the rest is said in words.
    private static func rail(_ name: Stage.Name, words: Words) -> [Step] {
        let here: Int =
            switch name {
            case .draft: 0
            case .received, .awaitingCorrection, .returnedAndRecorded, .redirected, .forwarded, .withdrawn, .refused,
                .appealed:
                1
            case .registered: 2
            case .handedOver, .closed, .archived: 3
            }
        return ["write", "review", "registered", "handedOver"].enumerated().map { index, step in
            Step(
                railLabel: words.messages["rail.\(step)"],
                railClass: index < here ? "done" : index == here ? "here" : "ahead",
                railWord: words.messages[index < here ? "rail.done" : index == here ? "rail.here" : "rail.ahead"],
                railHere: index == here
            )
        }
    }
}
