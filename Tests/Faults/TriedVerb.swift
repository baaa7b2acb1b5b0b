import Commands
import Foundation
import Harness
import Interchange

/// A verb of somebody's on a filing that has its receipt, as a fault tries it.
struct TriedVerb: Sendable {
    let name: String
    /// Who does it: a sign-in of the demonstration court.
    let by: String
    /// What must have been done to the filing before, by whom.
    let before: [TriedVerb]
    /// Answers in which the filing differs from the example.
    let changing: [String: String]
    /// How far the clock stands ahead when it is done; periods must have run out for some.
    let secondsAhead: Int
    /// Once for a key, however often it is sent.
    let perform: @Sendable (CourtClient, FilingModel, String) async throws -> Void
    /// Whether it shows that it was done; the key is the one it was done with.
    let isDone: @Sendable (CourtClient, FilingModel, String) async throws -> Bool

    init(
        _ name: String,
        by contact: String,
        after before: [TriedVerb] = [],
        changing: [String: String] = [:],
        secondsAhead: Int = 0,
        perform: @escaping @Sendable (CourtClient, FilingModel, String) async throws -> Void,
        isDone: @escaping @Sendable (CourtClient, FilingModel, String) async throws -> Bool
    ) {
        self.name = name
        by = contact
        self.before = before
        self.changing = changing
        self.secondsAhead = secondsAhead
        self.perform = perform
        self.isDone = isDone
    }

    private static let party = "litigant@example.org"
    private static let clerk = TriedCourt.clerk

    static let someForTests = [requestCorrection, register]
    static let all = [claim, requestCorrection, recordService, resubmit, returnAndRecord, refile, register]

    private static let claim = TriedVerb("claim", by: clerk) { client, filing, _ in
        _ = try await client.post("/filings/\(filing.id)/claim", [String: String]())
    } isDone: { _, filing, _ in
        filing.claimedBy != nil
    }

    private struct Asked: Encodable {
        let others: [String]
        let days: Int
    }

    private static let requestCorrection = TriedVerb("request correction", by: clerk) { client, filing, key in
        let asked = Asked(others: ["请写明被告的住所地。"], days: 7)
        _ = try await client.post("/filings/\(filing.id)/correction-notices", asked, once: key)
    } isDone: { _, filing, _ in
        filing.stage == "awaitingCorrection"
    }

    private static let recordService = TriedVerb(
        "record service",
        by: clerk,
        after: [requestCorrection],
        // Otherwise it is served when it arrives.
        changing: ["plaintiffs.0.acceptsElectronicService": "no"]
    ) { client, filing, key in
        let today = CourtDay.today
        _ = try await client.post(
            "/filings/\(filing.id)/correction-notices/service",
            ["day": today, "manner": "direct"],
            once: key
        )
    } isDone: { _, filing, _ in
        filing.stage == "awaitingCorrection" && filing.deadline != nil
    }

    private static let resubmit = TriedVerb("hand in again", by: party, after: [requestCorrection]) {
        client,
        filing,
        key in
        // Sent again with its key it is answered from what was done, whatever has become of the code since.
        let sent = try? await client.post("/filings/\(filing.id)/signing-codes", [String: String]())
        let code = (try? sent?.decoded(as: SigningCodeModel.self).code) ?? "000000"
        let name = try await client.get("/account").decoded(as: AccountModel.self).name
        _ = try await client.post("/filings/\(filing.id)/submission", ["name": name, "code": code], once: key)
    } isDone: { _, filing, _ in
        filing.stage == "received"
    }

    private static let returnAndRecord = TriedVerb(
        "return and record",
        by: clerk,
        after: [requestCorrection],
        secondsAhead: 20 * 86_400
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/return-record", [String: String](), once: key)
    } isDone: { _, filing, _ in
        filing.stage == "returnedAndRecorded"
    }

    private static let refile = TriedVerb(
        "file again",
        by: party,
        after: [requestCorrection, returnAndRecord]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/refiling", [String: String](), once: key)
    } isDone: { client, filing, key in
        // The filing itself shows nothing: the same key must lead to a draft that is there.
        let answer = try await client.post("/filings/\(filing.id)/refiling", [String: String](), once: key)
        let draft = try answer.decoded(as: FilingModel.self)
        return try await client.get("/filings/\(draft.id)").decoded(as: FilingModel.self).stage == "draft"
    }

    private static let register = TriedVerb("register", by: clerk) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/registration", ["procedure": "summary"], once: key)
    } isDone: { _, filing, _ in
        filing.caseNumber != nil
    }
}

/// The court's day, as the API writes it.
private enum CourtDay {
    static var today: String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
        formatter.dateFormat = "yyyy-MM-dd"
        return formatter.string(from: Date())
    }
}
