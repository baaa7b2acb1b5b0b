import Commands
import Interchange

extension TriedVerb {
    static let review = [claim, register]

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
}
