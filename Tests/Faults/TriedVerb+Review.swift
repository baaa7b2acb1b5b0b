import Commands
import Interchange

extension TriedVerb {
    static let review = [claim, register, registerOnExpiry, noteContact, assign]

    static let claim = TriedVerb("claim", by: clerk) { client, filing, _ in
        _ = try await client.post("/filings/\(filing.id)/claim", [String: String]())
    } isDone: { _, filing, _ in
        filing.claimedBy != nil
    }

    static let register = TriedVerb("register", by: clerk) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/registration", ["procedure": "summary"], once: key)
    } isDone: { _, filing, _ in
        filing.caseNumber != nil
    }

    static let registerOnExpiry = TriedVerb(
        "register on expiry",
        by: head,
        secondsAhead: 30 * 86_400
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/registration", ["procedure": "summary"], once: key)
    } isDone: { _, filing, _ in
        filing.caseNumber != nil
    }

    static let noteContact = TriedVerb("note a contact", by: clerk) { client, filing, key in
        let contact = ["way": "telephone", "text": "告知了审查期限。"]
        _ = try await client.post("/filings/\(filing.id)/contacts", contact, once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("contacted", as: client)
    }

    private struct Assignment: Encodable {
        let filings: [String]
        let to: String
    }

    /// Laid on the same desk again it lies there: no key is needed.
    static let assign = TriedVerb("assign", by: head) { client, filing, _ in
        let place = "/courts/\(CourtClient.segment(filing.court))"
        let desk = try await client.get("\(place)/desk").decoded(as: PageModel<ColleagueModel>.self).items
        guard let to = desk.first(where: { $0.name == "刘建国" })?.id else { return }
        _ = try await client.post("\(place)/assignments", Assignment(filings: [filing.id], to: to))
    } isDone: { _, filing, _ in
        filing.claimedBy == "刘建国"
    }
}
