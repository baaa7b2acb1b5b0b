package import Filings
package import Law
package import Registry

/// The docket in plain words, newest first.
package struct TimelineWords: Sendable {
    package struct Entry: Sendable {
        package let entryInstant: String
        package let entryTime: String
        package let entryText: String
        package let entryNow: Bool
        package let entryHref: String?
        package let entryLink: String?
    }

    package let entries: [Entry]

    /// `reader` is whose eyes it is for: one's own acts are "you".
    package init(_ view: FilingView, reader: AccountID, words: Words) {
        let latest = view.docket.last?.sequence
        entries = view.docket.reversed().map { entry in
            let paper = entry.act == .paperMade ? entry.facts["paper"].flatMap { PaperID($0) } : nil
            let href = paper.map { Self.toRead($0, in: view) } ?? Self.elsewhere(entry, in: view.filing)
            return Entry(
                entryInstant: entry.at.rfc3339,
                entryTime: words.moment(entry.at),
                entryText: Self.sentence(entry, names: view.names, reader: reader, words: words),
                entryNow: entry.sequence == latest,
                entryHref: href,
                entryLink: href == nil ? nil : words.messages["timeline.open"]
            )
        }
    }

    private static func toRead(_ id: PaperID, in view: FilingView) -> String {
        view.papers.first { $0.id == id }.map(Link.toRead) ?? Link.paper(view.filing.id, id)
    }

    /// What else an entry leads to: the differences a correction made, the filing that came of another.
    private static func elsewhere(_ entry: DocketEntry, in filing: FilingRecord) -> String? {
        switch entry.act {
        case .resubmitted: return entry.facts["round"].flatMap { Int($0) }.map { Link.submission(filing.id, $0) }
        case .refiled, .forwarded: return entry.facts["filing"].flatMap { FilingID($0) }.map(Link.filing)
        default: return nil
        }
    }

    static func sentence(
        _ entry: DocketEntry,
        names: [AccountID: String],
        reader: AccountID,
        words: Words
    ) -> String {
        var facts = entry.facts
        facts["actor"] =
            entry.actor.map { $0 == reader ? words.messages["actor.you"] : names[$0] ?? "" }
            ?? words.messages["actor.system"]
        if let deadline = facts["deadline"].flatMap({ CourtDate($0) }) { facts["deadline"] = words.date(deadline) }
        if let day = facts["day"].flatMap({ CourtDate($0) }) { facts["day"] = words.date(day) }
        if let manner = facts["manner"].flatMap({ ServiceManner(rawValue: $0) }) {
            facts["manner"] = words.messages["manner.\(manner.rawValue)"]
        }
        if let way = facts["way"].flatMap({ UnreachedRecord.Way(rawValue: $0) }) {
            facts["way"] = words.messages["way.\(way.rawValue)"]
        }
        if let procedure = facts["procedure"].flatMap({ Procedure(rawValue: $0) }) {
            facts["procedure"] = words.procedure(procedure)
        }
        if let way = facts["contact"] { facts["contact"] = words.messages["contact_way.\(way)"] }
        if let event = facts["event"] {
            facts["event"] = words.messages["trial.\(event)"]
            let comma = words.language == .chinese ? "，" : ", "
            facts["date"] = facts["date"].flatMap { CourtDate($0) }.map { comma + words.date($0) } ?? ""
            facts["text"] = facts["text"].map { $0.isEmpty ? "" : comma + $0 } ?? ""
        }
        if let ending = facts["ending"] {
            facts["ending"] = words.messages["ending.\(ending)"]
            facts["text"] = facts["text"].map { $0.isEmpty ? "" : (words.language == .chinese ? "。" : ". ") + $0 } ?? ""
        }
        if let settlement = facts["settlement"] { facts["settlement"] = words.messages["settlement.\(settlement)"] }
        if let relief = facts["relief"] { facts["relief"] = words.messages["relief.\(relief)"] }
        if let outcome = facts["outcome"] { facts["outcome"] = words.messages["outcome.\(outcome)"] }
        if let ground = facts["ground"].flatMap({ RefusalGround(rawValue: $0) }) {
            facts["ground"] = ground.statement.in(words.language)
        }
        if let code = facts["court"] {
            facts["court"] = words.court(code)
        }
        if let amount = facts["amount"].flatMap({ Int64($0) }) { facts["amount"] = Money(fen: amount).formatted }
        if let kind = facts["kind"].flatMap({ PaperKindCode(rawValue: $0) }) {
            facts["paper"] = facts["title"] ?? words.paper(kind)
        }
        return words.messages["docket.\(entry.act.rawValue)\(manner(of: entry))", facts]
    }

    /// Registered when the period was over, or as the court above ordered: said so (登记立案规定 art 8).
    private static func manner(of entry: DocketEntry) -> String {
        guard entry.act == .registered else { return "" }
        if entry.facts["late"] != nil { return "OnExpiry" }
        return entry.facts["order"] != nil ? "AsOrdered" : ""
    }
}
