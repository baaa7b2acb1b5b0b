import Commands
import Interchange

extension TriedVerb {
    static let decisions = [
        withdraw, redirect, refuse, appeal, sendAppeal, registerAsOrdered, draftRefusal, sendBackDraft, insist,
        proposeForward, consentToForward,
    ]

    static let withdraw = TriedVerb("withdraw", by: party) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/withdrawal", [String: String](), once: key)
    } isDone: { _, filing, _ in
        filing.stage == "withdrawn"
    }

    static let redirect = TriedVerb("redirect", by: clerk) { client, filing, key in
        let content = ["case": "arbitrationAgreed", "direction": "某仲裁委员会", "reasons": "合同约定了仲裁。"]
        _ = try await client.post("/filings/\(filing.id)/redirection", content, once: key)
    } isDone: { _, filing, _ in
        filing.stage == "redirected"
    }

    static let refuse = TriedVerb("refuse", by: judge) { client, filing, key in
        let content = ["ground": "noDefendant", "facts": "起诉状没有写明被告。"]
        _ = try await client.post("/filings/\(filing.id)/refusal", content, once: key)
    } isDone: { _, filing, _ in
        filing.stage == "refused"
    }

    static let appeal = TriedVerb("appeal", by: party, after: [refuse]) { client, filing, key in
        let petition = ["petition": "请求撤销裁定，指令一审法院立案。"]
        _ = try await client.post("/filings/\(filing.id)/appeal", petition, once: key)
    } isDone: { _, filing, _ in
        filing.stage == "appealed"
    }

    static let sendAppeal = TriedVerb("send the appeal up", by: clerk, after: [refuse, appeal]) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/appeal-transfer", ["court": "京03"], once: key)
    } isDone: { client, filing, _ in
        let decided = try await client.get("/filings/\(filing.id)/decisions")
        return try decided.decoded(as: PageModel<DecisionModel>.self).items.contains { $0.kind == "appealTransfer" }
    }

    static let registerAsOrdered = TriedVerb(
        "register as ordered",
        by: clerk,
        after: [refuse, appeal, sendAppeal]
    ) { client, filing, key in
        let order = ["order": "（2026）京03民终1号", "procedure": "ordinary"]
        _ = try await client.post("/filings/\(filing.id)/order", order, once: key)
    } isDone: { _, filing, _ in
        filing.caseNumber != nil
    }

    static let draftRefusal = TriedVerb("draft a refusal", by: clerk) { client, filing, _ in
        let content = ["ground": "noDefendant", "facts": "起诉状没有写明被告。"]
        _ = try await client.put("/filings/\(filing.id)/refusal-draft", content)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("refusalDrafted", as: client)
    }

    static let sendBackDraft = TriedVerb("send a draft back", by: judge, after: [draftRefusal]) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/refusal-draft/remarks", ["note": "请再核对。"], once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("draftSentBack", as: client)
    }

    static let insist = TriedVerb("insist", by: party, after: [redirect]) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/insistence", ["reason": "合同没有约定仲裁。"], once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("insisted", as: client)
    }

    static let proposeForward = TriedVerb("ask whether to send on", by: clerk) { client, filing, key in
        let asked = ["court": "京0106", "reasons": "被告住所地在该区。"]
        _ = try await client.post("/filings/\(filing.id)/forward-proposal", asked, once: key)
    } isDone: { client, filing, _ in
        try await filing.hasOnce("forwardProposed", as: client)
    }

    static let consentToForward = TriedVerb(
        "consent to sending on",
        by: party,
        after: [proposeForward]
    ) { client, filing, key in
        _ = try await client.post("/filings/\(filing.id)/forwarding", ["consents": true], once: key)
    } isDone: { _, filing, _ in
        filing.stage == "forwarded"
    }
}
