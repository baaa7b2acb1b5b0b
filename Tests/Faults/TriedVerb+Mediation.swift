import Commands
import Interchange

// An organisation outside mediates, so that the desk does every step.

extension TriedVerb {
    static let mediation = [
        proposeMediation, agreeToMediation, appointMediator, takeUpMediation, extendMediation, endMediation,
        settleMediation, closeAsSettled,
    ]

    private static func step(
        _ name: String,
        by contact: String,
        after before: [TriedVerb],
        _ place: String,
        _ body: [String: String] = [:],
        leadsTo state: String
    ) -> TriedVerb {
        TriedVerb(name, by: contact, after: before) { client, filing, key in
            _ = try await client.post("/filings/\(filing.id)/\(place)", body, once: key)
        } isDone: { _, filing, _ in
            filing.mediation?.state == state
        }
    }

    static let proposeMediation = step(
        "ask about mediation",
        by: clerk,
        after: [register],
        "mediation-proposal",
        leadsTo: "proposed"
    )

    static let agreeToMediation = TriedVerb(
        "agree to mediation",
        by: party,
        after: [register]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/mediation", ["consents": true], once: key)
    } isDone: { _, filing, _ in
        filing.mediation?.state == "agreed" && filing.fee.state == "awaitingMediation"
    }

    static let appointMediator = step(
        "appoint a mediator",
        by: clerk,
        after: [register, agreeToMediation],
        "mediator",
        ["organisation": "朝阳区人民调解委员会"],
        leadsTo: "appointed"
    )

    static let takeUpMediation = step(
        "take up mediation",
        by: clerk,
        after: [register, agreeToMediation, appointMediator],
        "mediation-receipt",
        leadsTo: "running"
    )

    private static let underWay = [register, agreeToMediation, appointMediator, takeUpMediation]

    static let extendMediation = TriedVerb("extend mediation", by: clerk, after: underWay) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/mediation-extension", ["statement": "双方同意。"], once: key)
    } isDone: { _, filing, _ in
        filing.mediation?.isExtended == true
    }

    static let endMediation = step(
        "end mediation",
        by: clerk,
        after: underWay,
        "mediation-end",
        ["reason": "failed"],
        leadsTo: "ended"
    )

    static let settleMediation = step(
        "write down a settlement",
        by: clerk,
        after: underWay,
        "settlement",
        ["manner": "document", "terms": "被告三日内还清。"],
        leadsTo: "settled"
    )

    static let closeAsSettled = TriedVerb(
        "close as settled",
        by: judge,
        after: underWay + [settleMediation]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/settlement-closing", [String: String](), once: key)
    } isDone: { _, filing, _ in
        filing.stage == "closed"
    }
}
