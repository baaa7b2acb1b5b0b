package import Filings
package import Law
package import Registry

/// A filing as its party sees it after it was handed in.
package struct FilingPage: PageValues {
    package static let template = "filing"

    package struct Paper: Sendable {
        package let paperTitle: String
        package let paperIssued: String
        package let paperHref: String
        package let paperTwinHref: String
    }

    package struct Document: Sendable {
        package let documentName: String
        package let documentAbout: String
        package let documentHref: String
        package let documentSha256: String
    }

    package struct ClockRow: Sendable {
        package let clockLabel: String
        package let clockValue: String
    }

    package let filingTitle: String
    package let filingReference: String
    package let filingCourt: String
    package let caseNumber: String?
    package let stripTone: String
    package let stripState: String
    package let stripTurn: String
    package let stripText: String?
    package let stripDate: String?
    package let stripDays: String?
    package let stripArticle: String?
    package let rail: [StripWords.Step]
    package let entries: [TimelineWords.Entry]
    package let hasPapers: Bool
    package let papers: [Paper]
    /// Present once a case is registered: how far the service on each defendant is.
    package let hasServed: Bool
    package let served: [ServedLine]
    package let documents: [Document]
    package let feeState: String
    package let feeLines: [FeeWords.Line]
    package let feeTotal: String
    package let feeArticle: String
    package let feeNote: String?
    package let clockRows: [ClockRow]
    /// Present while the court waits for a correction.
    package let correctionHref: String?
    package let correctionSentence: String
    /// Present after a return.
    package let refileHref: String?
    package let clockWarning: String?
    /// What the person can do now: insist, answer, appeal, withdraw.
    package let remedies: [Remedy]

    package struct Remedy: Sendable {
        package let remedyText: String
        package let remedyHref: String
        package let remedyLabel: String
        package let remedyClass: String
    }

    /// In what capacity somebody looks: what can be done differs.
    package enum Side: Sendable {
        case party
        case trial
        case mediator
        case archive
    }

    package init(_ view: FilingView, court: Court, reader: AccountID, as side: Side = .party, words: Words) {
        let (filing, messages) = (view.filing, words.messages)
        let strip = StripWords(filing, words: words)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        filingCourt = court.name.in(words.language)
        caseNumber = view.courtCase?.number.description
        (stripTone, stripState, stripTurn, stripText) = (strip.tone, strip.state, strip.turn, strip.text)
        (stripDate, stripDays, stripArticle, rail) = (strip.date, strip.days, strip.article, strip.rail)
        entries = TimelineWords(view, reader: reader, words: words).entries
        let newestFirst: [PaperKindCode] = [
            .trialPaper, .volume, .handOverList,
            .mediationDocument, .settlementRecord, .deemedWithdrawalRuling, .withdrawalRuling, .feeReliefDecision,
            .feeNotice, .responseNotice, .evidenceNotice, .smallClaimsNotice, .rightsNotice, .acceptanceNotice,
            .appealTransfer, .appealPetition, .refusalRuling,
            .redirectLetter, .returnRecord, .correctionNotice, .receipt, .pleading,
        ]
        papers = newestFirst.flatMap { kind in view.papers.reversed().filter { $0.kind == kind } }.compactMap { paper in
            guard case .made(_, _, _, let at) = paper.state else { return nil }
            return Paper(
                paperTitle: words.title(of: paper),
                paperIssued: words.moment(at),
                paperHref: Link.paperContent(filing.id, paper.id),
                paperTwinHref: Link.toRead(paper)
            )
        }
        hasPapers = !papers.isEmpty
        served = view.services.map { ServedLine($0, words) }
        hasServed = !served.isEmpty
        // While a correction is written, what is here is still what was handed in.
        documents = view.handedIn.map { document in
            Document(
                documentName: document.title,
                documentAbout: words.aboutAndProves(document),
                documentHref: Link.documentContent(filing.id, document.id),
                documentSha256: document.sha256
            )
        }
        let fee = FeeWords(view.feeTerms, procedure: view.courtCase?.procedure, words: words)
        switch filing.fee {
        case .noticed(let due):
            let last = filing.fee.lastDay.map { " " + messages["fee.until", ["date": words.date($0)]] } ?? ""
            feeState = messages["fee.noticed", ["amount": due.amount.formatted]] + last
        case .waiverPending(let due, _): feeState = messages["fee.pending", ["amount": due.amount.formatted]]
        case .deferred(let due, let until, _):
            feeState = messages["fee.deferred", ["amount": due.amount.formatted, "date": words.date(until)]]
        case .exempted: feeState = messages["fee.exempted"]
        case .paid(let due, let paid):
            feeState =
                messages[
                    "fee.paid",
                    ["amount": due.amount.formatted, "receipt": paid.receipt, "at": words.moment(paid.at)]
                ]
        case .awaitingMediation(let amount):
            feeState = messages["fee.awaiting_mediation", ["amount": amount.formatted]]
        case .notRequired: feeState = fee.sentence
        }
        (feeLines, feeTotal, feeArticle, feeNote) = (fee.lines, fee.total, fee.article, fee.note)
        let isCorrecting = filing.stage.name == .awaitingCorrection
        correctionHref = isCorrecting && side == .party ? Link.correction(filing.id) : nil
        correctionSentence =
            messages[
                "correction.count",
                ["count": "\(view.notices.last?.defects.count ?? 0)"]
            ]
        let canRefile = [.returnedAndRecorded, .withdrawn].contains(filing.stage.name)
        refileHref = canRefile && side == .party ? Link.refiling(filing.id) : nil
        remedies =
            switch side {
            case .party: Self.remedies(view, words)
            case .trial: Self.trialActs(view, words)
            case .mediator: Self.mediatorActs(view, words)
            case .archive: Self.archiveActs(view, words)
            }
        // The clock that runs is shown; where none does, that of the last receipt.
        let deadline = filing.runningDeadline ?? filing.stage.received?.deadline
        let isMediating = filing.isMediating
        let runsFromService = isCorrecting || filing.stage.name == .refused
        let start =
            isMediating
            ? "clock.start_mediation"
            : runsFromService && filing.stage.runningDeadline != nil ? "clock.start_service" : "clock.start"
        clockRows = deadline.map { Self.clock($0, start: start, words) } ?? []
        clockWarning = deadline?.isPastCalendar == true ? messages["deadline.uncertain"] : nil
    }

    private static func remedies(_ view: FilingView, _ words: Words) -> [Remedy] {
        let (filing, messages) = (view.filing, words.messages)
        func remedy(_ key: String, _ href: String, isMain: Bool = true) -> Remedy {
            Remedy(
                remedyText: messages["remedy.\(key)_text"],
                remedyHref: href,
                remedyLabel: messages["remedy.\(key)"],
                remedyClass: isMain ? "button" : "button alt"
            )
        }
        func isOpen(_ kind: MatterRecord.Kind) -> Bool { view.matters.contains { $0.kind == kind && $0.isOpen } }
        var all: [Remedy] = []
        if filing.stage.registration != nil, filing.fee.due != nil {
            all.append(remedy("pay", Link.payment(filing.id)))
        }
        let mayAsk = filing.stage.registration == nil || filing.fee.mayBeRelieved
        if mayAsk, !isOpen(.feeRelief), [.received, .awaitingCorrection, .registered].contains(filing.stage.name) {
            all.append(remedy("relief", Link.feeRelief(filing.id), isMain: false))
        }
        // Before registration, in the older order, only whom the court asked.
        let isAskedEarly = filing.stage.name == .received && filing.mediation != .none
        if filing.stage.name == .registered || isAskedEarly {
            switch filing.mediation {
            case .proposed: all.append(remedy("mediation_asked", Link.mediation(filing.id)))
            case .none, .declined: all.append(remedy("mediation", Link.mediation(filing.id), isMain: false))
            case .agreed, .appointed, .running, .settled:
                all.append(remedy("mediation_stop", Link.mediation(filing.id), isMain: false))
            case .ended: break
            }
        }
        if isOpen(.forwardProposal) { all.append(remedy("forwarding", Link.forwarding(filing.id))) }
        switch filing.stage {
        case .received, .awaitingCorrection:
            all.append(remedy("withdraw", Link.withdrawal(filing.id), isMain: false))
        case .registered where !isOpen(.withdrawalRequest):
            all.append(remedy("withdraw_case", Link.withdrawal(filing.id), isMain: false))
        case .refused: all.append(remedy("appeal", Link.appeal(filing.id)))
        default: break
        }
        if let turnedAway = filing.stage.turnedAway, turnedAway.insistence == .none {
            all.append(remedy("insist", Link.insistence(filing.id), isMain: false))
        }
        return all
    }

    /// What the trial side does with a case that was handed over.
    private static func trialActs(_ view: FilingView, _ words: Words) -> [Remedy] {
        guard case .handedOver(let handed) = view.filing.stage else { return [] }
        let isTaken = handed.acknowledgement != .notYet
        let (key, href) =
            isTaken
            ? ("report", Link.trialReports(view.filing.id)) : ("acknowledge", Link.acknowledgement(view.filing.id))
        return [
            Remedy(
                remedyText: words.messages["remedy.\(key)_text"],
                remedyHref: href,
                remedyLabel: words.messages["remedy.\(key)"],
                remedyClass: "button"
            )
        ]
    }

    /// What the archive does with a case that has ended.
    private static func archiveActs(_ view: FilingView, _ words: Words) -> [Remedy] {
        guard view.matters.contains(where: { $0.kind == .archiving && $0.isOpen }) else { return [] }
        return [
            Remedy(
                remedyText: words.messages["remedy.archive_text"],
                remedyHref: Link.archiving(view.filing.id),
                remedyLabel: words.messages["remedy.archive"],
                remedyClass: "button"
            )
        ]
    }

    /// What a mediator does with a case; all of it also from the list.
    private static func mediatorActs(_ view: FilingView, _ words: Words) -> [Remedy] {
        let filing = view.filing
        func act(_ key: String, _ href: String, isMain: Bool = false) -> Remedy {
            Remedy(
                remedyText: words.messages["remedy.\(key)_text"],
                remedyHref: href,
                remedyLabel: words.messages["remedy.\(key)"],
                remedyClass: isMain ? "button" : "button alt"
            )
        }
        switch filing.mediation {
        case .appointed:
            return [
                act("mediation_receipt", Link.mediationReceipt(filing.id), isMain: true),
                act("mediation_end", Link.mediationEnd(filing.id)),
            ]
        case .running(let course):
            let extending = act("mediation_extension", Link.mediationExtension(filing.id))
            return [act("settlement", Link.settlement(filing.id), isMain: true)]
                + (course.isExtended ? [] : [extending]) + [act("mediation_end", Link.mediationEnd(filing.id))]
        case .settled: return [act("mediation_end", Link.mediationEnd(filing.id))]
        case .none, .proposed, .declined, .agreed, .ended: return []
        }
    }

    private static func clock(_ deadline: Deadline, start: String, _ words: Words) -> [ClockRow] {
        let messages = words.messages
        return [
            ClockRow(clockLabel: messages[start], clockValue: words.date(deadline.start)),
            ClockRow(
                clockLabel: messages["clock.length"],
                clockValue: messages["clock.days", ["days": "\(deadline.unadjusted - deadline.start)"]]
            ),
            ClockRow(clockLabel: messages["clock.last"], clockValue: words.date(deadline.lastDay)),
            ClockRow(clockLabel: messages["clock.rule"], clockValue: deadline.article.cited(in: words.language)),
        ]
    }
}
