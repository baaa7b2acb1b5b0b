import Commands
import Foundation
import Interchange

extension TriedVerb {
    static let correction = [requestCorrection, recordService, resubmit, returnAndRecord, refile]

    private struct Asked: Encodable {
        let others: [String]
        let days: Int
    }

    static let requestCorrection = TriedVerb("request correction", by: clerk) { client, filing, key in
        let asked = Asked(others: ["请写明被告的住所地。"], days: 7)
        _ = try await client.post("/filings/\(filing.id)/correction-notices", asked, once: key)
    } isDone: { _, filing, _ in
        filing.stage == "awaitingCorrection"
    }

    static let recordService = TriedVerb(
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

    static let resubmit = TriedVerb("hand in again", by: party, after: [requestCorrection]) {
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

    static let returnAndRecord = TriedVerb(
        "return and record",
        by: clerk,
        after: [requestCorrection],
        secondsAhead: 20 * 86_400
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/return-record", [String: String](), once: key)
    } isDone: { _, filing, _ in
        filing.stage == "returnedAndRecorded"
    }

    static let refile = TriedVerb(
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
