package import Filings
package import Law
package import Registry

/// Puts sentences together in one language: dates with their weekday, amounts with separators, names of things.
package struct Words: Sendable {
    package let messages: Messages
    package let now: Instant
    let causes: CauseTable
    let courts: [Court]

    package init(
        messages: Messages,
        now: Instant,
        causes: CauseTable = .builtIn,
        courts: [Court] = Courts.builtIn
    ) {
        self.messages = messages
        self.now = now
        self.causes = causes
        self.courts = courts
    }

    package var language: Language { messages.language }
    package var today: CourtDate { CourtDate(now) }

    package func date(_ date: CourtDate) -> String { date.written(in: language, weekday: true) }

    package func moment(_ instant: Instant) -> String {
        "\(date(CourtDate(instant))) \(instant.courtTime.clock)"
    }

    package func stage(_ name: Stage.Name, _ part: String) -> String { messages["stage.\(name.rawValue).\(part)"] }

    package func procedure(_ procedure: Procedure) -> String { messages["procedure.\(procedure.rawValue)"] }

    /// What a dispute is about, by its code in the table of causes.
    package func cause(of filing: FilingRecord) -> String {
        causes.withCode(filing.cause)?.name.in(language) ?? filing.cause
    }

    /// A court by its code; the code itself where nobody knows it.
    package func court(_ code: String) -> String {
        courts.first { $0.code.description == code }?.name.in(language) ?? code
    }

    package func paper(_ kind: PaperKindCode) -> String { messages["paper.\(kind.rawValue)"] }

    /// What a paper is called; what the trial side made, as it says.
    package func title(of paper: PaperRecord) -> String {
        paper.kind == .trialPaper ? paper.number ?? self.paper(paper.kind) : self.paper(paper.kind)
    }

    package func role(_ role: DocumentRole) -> String { messages["role.\(role.rawValue)"] }

    package func bytes(_ count: Int) -> String {
        count < 1_000_000 ? "\(max(1, (count + 500) / 1000)) KB" : "\(count / 1_000_000).\(count / 100_000 % 10) MB"
    }

    package func about(_ document: DocumentRecord) -> String {
        let pages = messages["document.pages", ["pages": "\(document.pages)"]]
        return "\(role(document.role)) · \(pages) · \(bytes(document.bytes))"
    }

    /// The same, with what it is to prove.
    package func aboutAndProves(_ document: DocumentRecord) -> String {
        guard !document.proves.isEmpty else { return about(document) }
        return "\(about(document)) · \(messages["document.proves", ["text": document.proves]])"
    }

    /// How long there is still: "还有 9 天", "今天到期", "已超期 2 天".
    package func left(_ deadline: Deadline) -> String {
        let days = deadline.daysLeft(on: today)
        if days == 0 { return messages["deadline.today"] }
        return days > 0
            ? messages["deadline.left", ["days": "\(days)"]] : messages["deadline.late", ["days": "\(-days)"]]
    }

    /// The clock of a queue row, and how urgent it is.
    package func clock(_ deadline: Deadline?) -> (text: String, tone: String) {
        guard let days = deadline?.daysLeft(on: today) else { return ("", "") }
        if days < 0 { return (messages["clock.late", ["days": "\(-days)"]], "late") }
        if days == 0 { return (messages["clock.today"], "late") }
        return (messages["clock.days", ["days": "\(days)"]], days <= 2 ? "wait" : "")
    }

    package func identity(_ identity: AccountRecord.Identity, courts: [Court]) -> String {
        switch identity {
        case .unconfirmed: return messages["identity.unconfirmed"]
        case .confirmedAtCounter(_, let code, let at):
            let name = courts.first { $0.code.description == code }?.name.in(language) ?? code
            return messages["identity.confirmed", ["court": name, "date": date(CourtDate(at))]]
        }
    }
}
