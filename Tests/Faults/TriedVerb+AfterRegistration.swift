import Commands
import Interchange

extension TriedVerb {
    static let afterRegistration = [
        askFeeRelief, decideFeeRelief, recordPayment, handOver, decideWithdrawal, recordRefund, deemWithdrawn,
        serveDefendant, noteServiceAttempt, askToWithdraw, proposeDeemedWithdrawal, acknowledge, reportTrial, archive,
    ]

    static let askFeeRelief = TriedVerb("ask for a waiver", by: party, after: [register]) { client, filing, key in
        let asked = ["relief": "exemption", "ground": "socialAssistance", "facts": "领取最低生活保障金。"]
        _ = try await client.post("/filings/\(filing.id)/fee-relief", asked, once: key)
    } isDone: { _, filing, _ in
        filing.fee.state == "waiverPending"
    }

    static let decideFeeRelief = TriedVerb(
        "decide the waiver",
        by: judge,
        after: [register, askFeeRelief]
    ) { client, filing, key in
        let outcome = ["outcome": "exempted", "reasons": "确有困难。"]
        _ = try await client.post("/filings/\(filing.id)/fee-relief-decision", outcome, once: key)
    } isDone: { _, filing, _ in
        filing.fee.state == "exempted"
    }

    static let recordPayment = TriedVerb("record a payment", by: clerk, after: [register]) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/counter-payment", ["receipt": "0012345678"], once: key)
    } isDone: { _, filing, _ in
        filing.fee.state == "paid"
    }

    static let handOver = TriedVerb("hand over", by: clerk, after: [register]) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/hand-over", [String: String](), once: key)
    } isDone: { _, filing, _ in
        filing.stage == "handedOver"
    }

    static let serveDefendant = TriedVerb("serve a defendant", by: clerk, after: [register]) { client, filing, key in
        let services = try await client.get("/filings/\(filing.id)/defendant-services")
        guard let first = try services.decoded(as: PageModel<DefendantServiceModel>.self).items.first else { return }
        let day = first.due.start
        let served = ["party": first.party, "manner": "mail", "day": day]
        _ = try await client.post("/filings/\(filing.id)/defendant-services", served, once: key)
    } isDone: { client, filing, _ in
        let services = try await client.get("/filings/\(filing.id)/defendant-services")
        return try services.decoded(as: PageModel<DefendantServiceModel>.self).items.first?.state == "served"
    }

    static let askToWithdraw = TriedVerb("ask to withdraw the case", by: party, after: [register]) {
        client,
        filing,
        key in
        _ = try await client.post("/filings/\(filing.id)/withdrawal", ["reason": "被告已经还款。"], once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("withdrawalRequested", as: client)
    }

    static let decideWithdrawal = TriedVerb(
        "rule on a withdrawal",
        by: judge,
        after: [register, recordPayment, askToWithdraw]
    ) { client, filing, key in
        let ruling = ["outcome": "granted", "reasons": "撤诉是原告真实意思。"]
        _ = try await client.post("/filings/\(filing.id)/withdrawal-ruling", ruling, once: key)
    } isDone: { _, filing, _ in
        filing.stage == "closed"
    }

    /// In summary procedure the fee is halved already, and nothing is given back.
    private static let registerOrdinary = TriedVerb(
        "register for ordinary procedure",
        by: clerk
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/registration", ["procedure": "ordinary"], once: key)
    } isDone: { _, filing, _ in
        filing.caseNumber != nil
    }

    static let recordRefund = TriedVerb(
        "record a refund",
        by: clerk,
        after: [registerOrdinary, recordPayment, askToWithdraw, decideWithdrawal]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/refund", ["voucher": "退2026-0012"], once: key)
    } isDone: { client, filing, _ in
        // Half of what was paid rightly is given back: the payment stays paid, the docket says it.
        let file = try await client.get("/filings/\(filing.id)/case-file").decoded(as: Docket.self)
        return file.docket.contains { $0.act == "refunded" }
    }

    private struct Docket: Decodable, Sendable {
        struct Entry: Decodable, Sendable { let act: String }

        let docket: [Entry]
    }

    private static let weeksLater = 30 * 86_400

    static let proposeDeemedWithdrawal = TriedVerb(
        "propose to treat the suit as withdrawn",
        by: clerk,
        after: [register],
        secondsAhead: weeksLater
    ) { client, filing, key in
        do {
            _ = try await client.post(
                "/filings/\(filing.id)/deemed-withdrawal-proposal",
                [String: String](),
                once: key
            )
        } catch let failure as Failure where !failure.isWithoutAnswer {
            // Refused in words, since the clock has proposed it already; a killed server says nothing.
        }
    } isDone: { client, filing, _ in
        try await filing.hasOnce("deemedWithdrawalProposed", as: client)
    }

    static let deemWithdrawn = TriedVerb(
        "treat the suit as withdrawn",
        by: judge,
        after: [register, proposeDeemedWithdrawal],
        secondsAhead: weeksLater
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/deemed-withdrawal", [String: String](), once: key)
    } isDone: { _, filing, _ in
        filing.stage == "closed"
    }

    /// In summary procedure nothing is given back after a withdrawal, and so nothing is open.
    static let archive = TriedVerb(
        "archive",
        by: "archivist@example.org",
        after: [register, recordPayment, askToWithdraw, decideWithdrawal]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/archiving", ["shelfMark": "2026-民-0017"], once: key)
    } isDone: { _, filing, _ in
        filing.stage == "archived"
    }

    static let noteServiceAttempt = TriedVerb(
        "note an attempt in vain",
        by: clerk,
        after: [register]
    ) { client, filing, key in
        let services = try await client.get("/filings/\(filing.id)/defendant-services")
        guard let first = try services.decoded(as: PageModel<DefendantServiceModel>.self).items.first else { return }
        let tried = ["party": first.party, "text": "无人在家。"]
        _ = try await client.post("/filings/\(filing.id)/defendant-service-attempts", tried, once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("defendantNotReached", as: client)
    }

    static let acknowledge = TriedVerb(
        "acknowledge a case",
        by: trial,
        after: [register, handOver]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/acknowledgement", [String: String](), once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("handOverAcknowledged", as: client)
    }

    static let reportTrial = TriedVerb(
        "report what happens at trial",
        by: trial,
        after: [register, handOver, acknowledge]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/trial-reports", ["event": "closed"], once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("trialReported", as: client)
    }
}
