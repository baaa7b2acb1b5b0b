package import Filings
package import Forms
package import Law
package import Registry

/// Asks before a case is registered, and how it will be tried.
package struct RegistrationPage: PageValues {
    package static let template = "register_confirm"

    package struct Fact: Sendable {
        package let factLabel: String
        package let factValue: String
    }

    package struct Choice: Sendable {
        package let procedureValue: String
        package let procedureLabel: String
        package let procedureNote: String
        package let procedureChecked: Bool
        package let procedureAdvised: String?
    }

    package let filingTitle: String
    package let filingReference: String
    package let benchHref: String
    package let actionHref: String
    package let revision: String
    package let facts: [Fact]
    package let procedures: [Choice]
    package let hasWarnings: Bool
    package let findings: [FindingView]
    package let procedureProblem: String?
    package let errors: [PageError]

    package init(
        _ view: FilingView,
        form: FormDefinition?,
        chosen: Procedure?,
        isPosted: Bool,
        isChanged: Bool,
        words: Words
    ) {
        let (filing, messages) = (view.filing, words.messages)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        benchHref = Link.bench(filing.id)
        actionHref = Link.registration(filing.id)
        revision = "\(filing.version)"
        var facts = [Fact(factLabel: messages["registration.kind"], factValue: words.cause(of: filing))]
        if let claim = filing.claimAmount {
            facts.append(
                Fact(
                    factLabel: messages["registration.claim"],
                    factValue: messages["fee.yuan", ["amount": claim.formatted]]
                )
            )
        }
        if let deadline = filing.stage.runningDeadline {
            facts.append(
                Fact(
                    factLabel: messages["registration.last_day"],
                    factValue: "\(words.date(deadline.lastDay)) · \(words.left(deadline))"
                )
            )
        }
        self.facts = facts
        let open = Procedure.allCases.filter {
            $0 != .smallClaims || SmallClaims.isOpen(to: filing.cause, claim: filing.claimAmount)
        }
        procedures = open.map { procedure in
            let fee = FeeWords(view.feeTerms, procedure: procedure, words: words)
            return Choice(
                procedureValue: procedure.rawValue,
                procedureLabel: words.procedure(procedure),
                procedureNote: messages["registration.note_\(procedure.rawValue)", ["fee": fee.total]],
                procedureChecked: procedure == chosen,
                procedureAdvised: nil
            )
        }
        findings = BenchFindings(view, form: form, words: words).all.filter { $0.findingTone != "ok" }
        hasWarnings = !findings.isEmpty
        procedureProblem = isPosted && chosen == nil ? messages["registration.choose"] : nil
        // Something about the filing moved between looking and deciding: said, so that the page coming back is no riddle.
        let said = procedureProblem ?? (isChanged ? messages["registration.changed"] : nil)
        errors = said.map { [PageError(href: "#procedure", text: $0)] } ?? []
    }
}

/// Another clerk was faster: nothing was changed.
package struct DecidedPage: PageValues {
    package static let template = "decided_elsewhere"
    package let filingTitle: String
    package let decidedSentence: String
    package let caseNumber: String?
    package let benchHref: String
    package let queueHref: String

    package init(_ filing: FilingRecord, refusal: Refusal, words: Words) {
        filingTitle = filing.caption.in(words.language)
        let facts = refusal.facts
        func moment(_ name: String) -> String {
            facts[name].flatMap { Instant(rfc3339: $0) }.map(words.moment) ?? ""
        }
        decidedSentence =
            refusal.code == .decidedMeanwhile
            ? words.messages[
                "decided.text",
                ["name": facts["by"] ?? "", "at": moment("at"), "number": facts["number"] ?? ""]
            ]
            : words.messages["claimed.text", ["name": facts["by"] ?? "", "until": moment("until")]]
        caseNumber = facts["number"]
        benchHref = Link.bench(filing.id)
        queueHref = Link.queue(filing.court)
    }
}
