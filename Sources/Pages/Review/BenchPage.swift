package import Filings
package import Forms
package import Law
package import Registry

/// The workbench: documents beside findings, the acts below them.
package struct BenchPage: PageValues {
    package static let template = "bench"

    package struct PageImage: Sendable {
        package let pageSrc: String
        package let pageAlt: String
        package let pageWidth: String
        package let pageHeight: String
    }

    package struct Document: Sendable {
        package let documentId: String
        package let documentName: String
        package let documentAbout: String
        package let documentHref: String
        package let shownPages: [PageImage]
        package let hasMore: Bool
        package let moreHref: String
    }

    package struct Neighbour: Sendable {
        package let nearHref: String
        package let nearClock: String
        package let nearClockTone: String
        package let nearTitle: String
        package let nearHere: Bool
    }

    package let filingTitle: String
    package let filingReference: String
    package let filingAbout: String
    package let queueHref: String
    package let previousFilingHref: String?
    package let nextFilingHref: String?
    package let stripTone: String
    package let stripState: String
    package let stripTurn: String
    package let stripText: String?
    package let stripDate: String?
    package let stripDays: String?
    package let stripArticle: String?
    package let rail: [StripWords.Step]
    package let neighbours: [Neighbour]
    package let documents: [Document]
    package let findings: [FindingView]
    package let sections: [AnsweredSection]
    package let entries: [TimelineWords.Entry]
    package let claimedText: String?
    package let claimHref: String?
    package let releaseHref: String?
    package let releaseId: String
    package let canRegister: Bool
    package let registerHref: String
    package let correctHref: String?
    package let serviceHref: String?
    package let returnHref: String?
    package let actsNote: String?
    /// The other decisions there are, one link each.
    package let others: [Other]
    /// What waits for somebody's decision on this filing.
    package let waiting: [String]
    package let decided: [Decided]

    package struct Other: Sendable {
        package let otherHref: String
        package let otherLabel: String
    }

    package struct Decided: Sendable {
        package let decidedText: String
        package let decidedHref: String
    }

    package let hasRelated: Bool
    package let related: [Related]
    package let loansText: String?

    /// Another filing of the same people, with the rule: a hint.
    package struct Related: Sendable {
        package let relatedHref: String
        package let relatedTitle: String
        package let relatedText: String
    }

    package let hasServed: Bool
    package let served: [ServedLine]
    package let hasNotices: Bool
    package let notices: [Notice]

    /// A correction notice, as the court sees it.
    package struct Notice: Sendable {
        package let noticeTitle: String
        package let noticeText: String
        package let noticeHref: String
        package let noticeInternal: String?
        package let noticeDefects: [String]
        package let differencesHref: String?
    }

    package init(
        _ view: FilingView,
        form: FormDefinition?,
        near: [FilingRecord],
        related: FindRelated.Found,
        mayMediate: Bool,
        caller: Caller,
        words: Words
    ) {
        self.related = related.items.map { item in
            Related(
                relatedHref: Link.bench(item.filing.id),
                relatedTitle: "\(item.filing.caption.in(words.language)) · \(item.filing.reference)",
                relatedText:
                    "\(words.messages["bench.related_\(item.hint.rawValue)"]) \(item.hint.article.cited(in: words.language)) · \(words.messages["bench.alike_\(item.likeness.rawValue)"])"
            )
        }
        loansText = related.loans.map {
            words.messages[related.hasMoreLoans ? "bench.loans_more" : "bench.loans", ["number": "\($0)"]]
        }
        hasRelated = !related.items.isEmpty || related.loans != nil
        let (filing, messages) = (view.filing, words.messages)
        let strip = StripWords(filing, words: words)
        filingTitle = filing.caption.in(words.language)
        filingReference = filing.reference
        let amount = filing.claimAmount.map { messages["fee.yuan", ["amount": $0.formatted]] }
        let number = view.courtCase?.number.description
        filingAbout = [number, words.cause(of: filing), amount].compactMap { $0 }.joined(separator: " · ")
        queueHref = Link.queue(filing.court)
        let here = near.firstIndex { $0.id == filing.id }
        previousFilingHref = here.flatMap { $0 > 0 ? Link.bench(near[$0 - 1].id) : nil }
        nextFilingHref = here.flatMap { $0 + 1 < near.count ? Link.bench(near[$0 + 1].id) : nil }
        (stripTone, stripState) = (strip.tone, words.stage(filing.stage.name, "court"))
        (stripTurn, stripText) = (strip.turn, nil)
        (stripDate, stripDays, stripArticle, rail) = (strip.date, strip.days, strip.article, strip.rail)
        neighbours = near.map { other in
            let clock = words.clock(other.stage.runningDeadline)
            return Neighbour(
                nearHref: Link.bench(other.id),
                nearClock: clock.text,
                nearClockTone: clock.tone,
                nearTitle: other.caption.in(words.language),
                nearHere: other.id == filing.id
            )
        }
        // What is asked, what proves it, and only then what the court itself has made.
        let papers = Self.papers(view, words)
        documents = papers.pleading + view.documents.map { Self.document($0, words) } + papers.others
        findings = BenchFindings(view, form: form, words: words).all
        sections =
            form.flatMap { form in
                view.submission.map { AnsweredSection.sections(form, $0.answers, of: view, words: words) }
            } ?? []
        entries = TimelineWords(view, reader: caller.account, words: words).entries
        let claim = filing.liveClaim(at: words.now)
        let isMine = claim?.by == caller.account
        let isOpen = filing.stage.name == .received || filing.stage.name == .awaitingCorrection
        let claimed = claim.map {
            isMine ? messages["bench.claimed_by_you"] : messages["bench.claimed_by", ["name": view.names[$0.by] ?? ""]]
        }
        claimedText = isOpen ? claimed ?? messages["bench.unclaimed"] : nil
        releaseHref = isOpen && isMine ? Link.claims(filing.court) : nil
        releaseId = filing.id.description
        claimHref = isOpen && claim == nil ? Link.claim(filing.id) : nil
        func may(_ action: Action) -> Bool {
            filing.permits(action, by: caller, on: words.today) && (claim == nil || isMine)
        }
        canRegister = may(.register) || may(.registerOnExpiry)
        registerHref = Link.registration(filing.id)
        correctHref = may(.requestCorrection) ? Link.correctionNotice(filing.id) : nil
        let isUnserved = filing.stage.name == .awaitingCorrection && filing.stage.runningDeadline == nil
        serviceHref = isUnserved && may(.recordServiceOfCorrection) ? Link.correctionService(filing.id) : nil
        returnHref = may(.returnAndRecord) ? Link.returnRecord(filing.id) : nil
        let open = view.matters.filter(\.isOpen)
        var others: [Other] = []
        func offer(_ key: String, _ href: String, if isPossible: Bool) {
            if isPossible { others.append(Other(otherHref: href, otherLabel: messages["bench.\(key)"])) }
        }
        offer("refuse", Link.refusal(filing.id), if: may(.refuse) || may(.draftRefusal))
        offer("redirect", Link.redirection(filing.id), if: may(.redirect))
        let isAsked = open.contains { $0.kind == .forwardProposal }
        offer("forward", Link.forwardProposal(filing.id), if: may(.forward) && !isAsked)
        let asksToWithdraw = open.contains { $0.kind == .withdrawalRequest }
        offer("withdrawal", Link.withdrawalRuling(filing.id), if: asksToWithdraw && may(.grantWithdrawal))
        let asksRelief = open.contains { $0.kind == .feeRelief }
        offer("relief", Link.feeReliefDecision(filing.id), if: asksRelief && may(.decideFeeRelief))
        offer("counter_payment", Link.counterPayment(filing.id), if: filing.fee.due != nil && may(.recordPayment))
        let mustRefund = open.contains { $0.kind == .refund }
        offer("refund", Link.refund(filing.id), if: mustRefund && may(.recordRefund))
        let isUnpaid = filing.fee.isOverdue(on: words.today)
        let isProposed = open.contains { $0.kind == .deemedWithdrawal }
        let deemed = isUnpaid && (isProposed ? may(.deemWithdrawn) : may(.proposeDeemedWithdrawal))
        offer("deemed", Link.deemedWithdrawal(filing.id), if: deemed)
        for (key, href) in Self.mediationActs(filing, mayBegin: mayMediate, may: may) { offer(key, href, if: true) }
        let isToServe = view.services.contains(where: \.record.isOpen)
        offer("serve_defendant", Link.defendantService(filing.id), if: isToServe && may(.serveDefendant))
        offer("contact", Link.contact(filing.id), if: may(.noteContact))
        offer("hand_over", Link.handOver(filing.id), if: may(.handOver) && !filing.isMediating)
        let mustSend = open.contains { $0.kind == .appeal }
        offer("appeal", Link.appealTransfer(filing.id), if: mustSend && may(.forwardAppeal))
        offer("order", Link.order(filing.id), if: may(.registerAsOrdered))
        self.others = others
        waiting = open.map { matter in
            messages[
                "bench.waits",
                [
                    "what": messages["matter.\(matter.kind.rawValue)"], "name": view.names[matter.by] ?? "",
                    "at": words.moment(matter.at),
                ]
            ]
        }
        decided = view.decisions.map { decision in
            Decided(
                decidedText: "\(words.paper(decision.kind.paper)) \(decision.number) · \(words.moment(decision.at))",
                decidedHref: Link.paper(filing.id, decision.paper)
            )
        }
        notices = view.notices.reversed().map { Self.notice($0, of: view, words) }
        hasNotices = !notices.isEmpty
        served = view.services.map { ServedLine($0, words) }
        hasServed = !served.isEmpty
        actsNote = view.courtCase.map {
            messages["bench.registered", ["name": view.names[$0.registeredBy] ?? "", "number": $0.number.description]]
        }
    }

    private static func notice(_ notice: CorrectionNoticeRecord, of view: FilingView, _ words: Words) -> Notice {
        let messages = words.messages
        let text: String
        switch notice.service {
        case .underway: text = messages["bench.notice_underway"]
        case .arrived(let at): text = messages["bench.notice_arrived", ["at": words.moment(at)]]
        case .effective(let at, let manner, let deadline):
            text =
                messages[
                    "bench.notice_served",
                    [
                        "at": words.moment(at), "manner": messages["manner.\(manner.rawValue)"],
                        "deadline": words.date(deadline.lastDay),
                    ]
                ]
        }
        // Each notice answers one submission; the next submission answers the notice.
        let corrected = (view.filing.stage.received?.round ?? 1) > notice.ordinal
        return Notice(
            noticeTitle: messages[
                "bench.notice",
                ["ordinal": "\(notice.ordinal)", "number": notice.number, "name": view.names[notice.issuedBy] ?? ""]
            ],
            noticeText: text,
            noticeHref: Link.paper(view.filing.id, notice.paper),
            noticeInternal: notice.internalNote.isEmpty
                ? nil : messages["bench.notice_internal", ["text": notice.internalNote]],
            noticeDefects: notice.defects.map { defect in
                let said = defect.statement.in(words.language)
                return defect.note.isEmpty ? said : "\(said) \(messages["correction.note", ["text": defect.note]])"
            },
            differencesHref: corrected ? Link.submission(view.filing.id, notice.ordinal + 1) : nil
        )
    }

    /// A4 at 96 dots an inch, so that nothing moves when a picture arrives.
    private static func images(_ count: Int, name: String, words: Words, source: (Int) -> String) -> [PageImage] {
        (1...max(1, min(count, 10))).map { page in
            PageImage(
                pageSrc: source(page),
                pageAlt: words.messages["bench.page_alt", ["name": name, "page": "\(page)"]],
                pageWidth: "794",
                pageHeight: "1123"
            )
        }
    }

    private static func document(_ document: DocumentRecord, _ words: Words) -> Document {
        Document(
            documentId: "d-\(document.id)",
            documentName: document.title,
            documentAbout: words.aboutAndProves(document),
            documentHref: Link.documentContent(document.filing, document.id),
            shownPages: images(document.pages, name: document.title, words: words) {
                Link.documentImage(document.filing, document.id, page: $0)
            },
            hasMore: document.pages > 10,
            moreHref: Link.documentContent(document.filing, document.id)
        )
    }

    private static func papers(_ view: FilingView, _ words: Words) -> (pleading: [Document], others: [Document]) {
        func shown(_ papers: [PaperRecord]) -> [Document] { papers.compactMap { Self.paper($0, of: view, words) } }
        // After a correction the pleading is the corrected one; the one before stays among the papers.
        let pleading = view.papers.last { $0.kind == .pleading }
        return (
            shown([pleading].compactMap { $0 }),
            shown(view.papers.filter { $0.id != pleading?.id && $0.kind != .volume })
        )
    }

    private static func paper(_ paper: PaperRecord, of view: FilingView, _ words: Words) -> Document? {
        guard case .made(_, let bytes, let pages, _) = paper.state else { return nil }
        // After a correction there are several of a kind: each is told from the others.
        let alike = view.papers.filter { $0.kind == paper.kind }
        let place = alike.count > 1 ? alike.firstIndex { $0.id == paper.id }.map { " \($0 + 1)" } : nil
        let name = words.title(of: paper) + (place ?? "")
        let count = words.messages["document.pages", ["pages": "\(pages)"]]
        return Document(
            documentId: "p-\(paper.id)",
            documentName: name,
            documentAbout: "\(count) · \(words.bytes(bytes))",
            documentHref: Link.paperContent(view.filing.id, paper.id),
            shownPages: images(pages, name: name, words: words) { Link.paperImage(view.filing.id, paper.id, page: $0) },
            hasMore: pages > 10,
            moreHref: Link.paperContent(view.filing.id, paper.id)
        )
    }
}

/// What there is to see to in a filing, each with its rule.
///
/// Findings help a person decide; none decides by itself.
struct BenchFindings {
    let all: [FindingView]

    init(_ view: FilingView, form: FormDefinition?, words: Words) {
        let messages = words.messages
        var all: [FindingView] = []
        let answered = form.flatMap { form in
            view.submission.map { submission in
                let answers = form.listing(exhibits: view.documents.exhibitReferences, in: submission.answers)
                return form.check(answers, scope: .whole, today: words.today)
            }
        }
        let lacking = (answered ?? []).filter { $0.severity != .advice }
        all.append(
            lacking.isEmpty
                ? FindingView(
                    .ok,
                    messages["finding.missing"],
                    article: Article(.civilProcedure, 124).cited(in: words.language),
                    words: words
                )
                : FindingView(.bad, lacking[0].sentence.in(words.language), words: words)
        )
        for finding in (answered ?? []).filter({ $0.severity == .advice }).prefix(5) {
            all.append(FindingView(.wait, Self.said(of: finding, in: form, words), words: words))
        }
        let pages = view.documents.reduce(0) { $0 + $1.pages }
        all.append(
            view.documents.isEmpty
                ? FindingView(.wait, messages["finding.noDocuments"], words: words)
                : FindingView(
                    .ok,
                    messages["finding.documents", ["count": "\(view.documents.count)", "pages": "\(pages)"]],
                    words: words
                )
        )
        let rule = Article(.registration, 6).cited(in: words.language)
        if !view.documents.contains(where: { $0.role == .identity }) {
            all.append(FindingView(.wait, messages["finding.noIdentityDocument"], article: rule, words: words))
        }
        switch view.ownerIdentity {
        case .unconfirmed: all.append(FindingView(.wait, messages["finding.identityUnconfirmed"], words: words))
        case .confirmedAtCounter: all.append(FindingView(.ok, messages["finding.identityConfirmed"], words: words))
        }
        let fee = FeeWords(view.feeTerms, procedure: view.courtCase?.procedure, words: words)
        all.append(
            FindingView(.ok, messages["finding.feeTitle"], text: fee.sentence, article: fee.article, words: words)
        )
        self.all = all
    }

    /// The form speaks to the party ("you need not, but …"); to the court only what is not there is said.
    static func said(of finding: AnswerFinding, in form: FormDefinition?, _ words: Words) -> String {
        guard finding.code == .expected, let label = form?.label(at: finding.path) else {
            return finding.sentence.in(words.language)
        }
        return words.messages["finding.notAnswered", ["what": label.in(words.language)]]
    }
}
