import Documents
import Filings
package import Forms
package import Law
package import NIOPosix
package import Papers
package import Registry

/// Makes papers: from what the registry holds to what a paper says, and from that to a PDF.
package struct PaperStudio: PaperMaker {
    let publicURL: String
    let forms: FormLibrary
    let calendar: CourtCalendar
    let feeBases: [FeeBases]
    let courts: [Court]
    let causes: CauseTable
    /// For what a person waits for.
    let threads: NIOThreadPool
    /// For papers that the outbox makes: submissions go before them.
    let quiet: QuietThread
    let composer = PDFComposer()

    package init(
        publicURL: String,
        forms: FormLibrary,
        calendar: CourtCalendar,
        feeBases: [FeeBases] = FeeBases.builtIn,
        courts: [Court] = Courts.builtIn,
        causes: CauseTable = .builtIn,
        threads: NIOThreadPool,
        quiet: QuietThread
    ) {
        self.publicURL = publicURL
        self.forms = forms
        self.calendar = calendar
        self.feeBases = feeBases
        self.courts = courts
        self.causes = causes
        self.threads = threads
        self.quiet = quiet
    }

    package func make(_ request: PaperRequest) async throws -> MadePaper {
        let paper = try paper(for: request, in: request.paper.language)
        let pdf = try await quiet.run { [composer] in try composer.compose(paper) }
        return MadePaper(pdf: pdf, pages: PDFPages.count(in: pdf))
    }

    /// What a paper says, in either language: the PDF and its twin as a page are both made from this.
    package func paper(for request: PaperRequest, in language: Language) throws -> Paper {
        switch request.paper.kind {
        case .pleading: return try pleading(request, language)
        case .receipt: return try receipt(request).paper(in: language)
        case .acceptanceNotice: return try acceptance(request).paper(in: language)
        case .feeNotice: return try fee(request).paper(in: language)
        case .correctionNotice: return try correction(request).paper(in: language)
        case .returnRecord: return try returned(request).paper(in: language)
        case .refusalRuling: return try refusal(request).paper(in: language)
        case .redirectLetter: return try redirect(request).paper(in: language)
        case .withdrawalRuling: return try withdrawal(request).paper(in: language)
        case .appealPetition: return try petition(request).paper(in: language)
        case .appealTransfer: return try transfer(request).paper(in: language)
        case .feeReliefDecision: return try relief(request).paper(in: language)
        case .deemedWithdrawalRuling: return try deemed(request).paper(in: language)
        case .rightsNotice: return try rights(request).paper(in: language)
        case .smallClaimsNotice: return try smallClaims(request).paper(in: language)
        case .evidenceNotice: return try evidence(request).paper(in: language)
        case .responseNotice: return try response(request).paper(in: language)
        case .mediationDocument: return try mediationDocument(request).paper(in: language)
        case .settlementRecord: return try settlementRecord(request).paper(in: language)
        case .handOverList: return try handOver(request).paper(in: language)
        // Only a PDF, bound or from elsewhere.
        case .volume, .trialPaper: throw Refusal(.notFound)
        }
    }

    func form(_ request: PaperRequest) throws -> FormDefinition {
        let submission = request.submission
        guard let form = forms.form(id: submission.form, version: submission.formVersion) else {
            throw Refusal(.unknownForm)
        }
        return form
    }

    func cause(of filing: FilingRecord, form: FormDefinition) -> Bilingual {
        causes.withCode(filing.cause)?.name ?? form.title
    }

    /// Nil for a paper that is only looked at before it is issued.
    func verification(_ paper: PaperRecord) -> PaperVerification? {
        let code = paper.verificationCode
        guard !code.isEmpty else { return nil }
        let groups = stride(from: 0, to: code.count, by: 4).map { start in
            String(code.dropFirst(start).prefix(4))
        }
        return PaperVerification(code: groups.joined(separator: "-"), url: "\(publicURL)/papers/\(code)")
    }

    func contact(_ court: Court) -> CourtContact {
        CourtContact(office: Bilingual(chinese: "立案庭", english: "Case-filing division"), phone: nil, hours: nil)
    }

    private func pleading(_ request: PaperRequest, _ language: Language) throws -> Paper {
        let (form, submission) = (try form(request), request.submission)
        let printed = form.printed(submission.answers, of: request.documents, language)
        let manner: PaperSignature.Manner
        switch submission.signature.way {
        case .typed, .onPaper: manner = .typed
        case .drawn(_, let strokes): manner = SignatureStrokes(strokes)?.picture.map { .drawn($0) } ?? .typed
        }
        let role = Bilingual(chinese: "具状人", english: "Signed by").in(language)
        return PleadingPaper(
            court: request.court.name,
            cause: cause(of: request.filing, form: form),
            explanations: printed.notes,
            caution: printed.declaration,
            sections: printed.sections.map(ElementSection.init),
            signatures: [
                PaperSignature(
                    role: role,
                    name: submission.signature.name,
                    manner: manner,
                    signedAt: submission.signature.signedAt
                )
            ],
            signedOn: CourtDate(submission.submittedAt),
            madeAt: request.paper.requestedAt,
            verification: verification(request.paper)
        ).paper(in: language)
    }

    private func receipt(_ request: PaperRequest) throws -> ReceiptPaper {
        ReceiptPaper(
            courtName: request.court.name,
            receiptNumber: request.receipt.number,
            receivedAt: request.receipt.receivedAt,
            filer: request.submission.signature.name,
            caption: request.filing.caption,
            cause: cause(of: request.filing, form: try form(request)),
            documents: request.receipt.lines.map {
                ReceiptPaper.Received(name: $0.title, pages: $0.pages, bytes: $0.bytes, sha256: $0.sha256)
            },
            decisionDue: request.receipt.deadline,
            contact: contact(request.court),
            verification: verification(request.paper)
        )
    }

    private func registration(_ request: PaperRequest) throws -> CaseRecord {
        guard let courtCase = request.courtCase else { throw Refusal(.notInThisStage) }
        return courtCase
    }

    private func acceptance(_ request: PaperRequest) throws -> AcceptanceNotice {
        let courtCase = try registration(request)
        let fee = relieved(
            CaseFee.firstInstance(terms(request), procedure: courtCase.procedure).payable,
            request
        )
        // What is said at registration rests on what the pleading said then.
        let waits = request.filing.mediation.consent?.way == .inPleading
        return AcceptanceNotice(
            courtName: request.court.name,
            caseNumber: courtCase.number,
            addressees: plaintiffs(request),
            caption: request.filing.caption,
            cause: cause(of: request.filing, form: try form(request)),
            receivedOn: CourtDate(request.receipt.receivedAt),
            registeredAt: courtCase.registeredAt,
            procedure: courtCase.procedure,
            evidence: .setLater,
            fee: fee.map { waits ? .afterMediation : .noticed($0) } ?? .notRequired,
            contact: contact(request.court),
            verification: verification(request.paper)
        )
    }

    private func fee(_ request: PaperRequest) throws -> FeeNotice {
        let courtCase = try registration(request)
        return FeeNotice(
            courtName: request.court.name,
            caseNumber: courtCase.number,
            addressees: plaintiffs(request),
            caption: request.filing.caption,
            cause: cause(of: request.filing, form: try form(request)),
            calculation: CaseFee.firstInstance(
                terms(request),
                procedure: courtCase.procedure,
                isMediated: isMediated(request)
            ).calculation,
            rounding: .exactFen(.halfUp),
            // The day of service is not known when the notice is made; the page of the filing shows the last day.
            due: nil,
            reducedTo: reduction(courtCase.procedure, request),
            issuedAt: request.paper.requestedAt,
            contact: contact(request.court),
            verification: verification(request.paper)
        )
    }

    func terms(_ request: PaperRequest) -> FeeTerms {
        request.filing.feeTerms(in: request.court, on: CourtDate(request.paper.requestedAt), among: feeBases)
    }

    func plaintiffs(_ request: PaperRequest) -> [String] {
        guard let form = try? form(request) else { return [] }
        return form.parties(request.submission.answers).filter { $0.role == .plaintiff }.map(\.name)
    }

    /// The pleading as it would be if it were signed now.
    package func preview(of view: FilingView, in language: Language) async throws -> [UInt8] {
        guard let draft = view.draft, let form = forms.form(id: view.filing.form, version: view.filing.formVersion),
            let court = courts.first(where: { $0.code.description == view.filing.court })
        else { throw Refusal(.notFound) }
        let printed = form.printed(draft.answers, of: view.documents, language)
        let paper = PleadingPaper(
            court: court.name,
            cause: cause(of: view.filing, form: form),
            explanations: printed.notes,
            caution: printed.declaration,
            sections: printed.sections.map(ElementSection.init),
            signatures: [],
            signedOn: CourtDate(draft.updatedAt),
            madeAt: draft.updatedAt,
            verification: nil
        ).paper(in: language)
        return try await threads.runIfActive { [composer] in try composer.compose(paper) }
    }

    /// A bank's transfer record for the demonstration's filings; says that it is a sample.
    func transferRecord(
        from payer: String,
        to payee: String,
        amount: Money,
        on date: CourtDate,
        at now: Instant
    ) throws -> [UInt8] {
        let paper = Paper(
            kind: .receipt,
            language: .chinese,
            courtName: nil,
            title: "银行转账回单（样本）",
            number: nil,
            blocks: [
                .keyValues([
                    PaperFact("付款人", payer), PaperFact("收款人", payee), PaperFact("金额", "\(amount.formatted) 元"),
                    PaperFact("大写", amount.chineseCapitals), PaperFact("日期", date.written(in: .chinese)),
                    PaperFact("用途", "借款"),
                ]),
                .note("这是演示用的样本，不是银行出具的凭证。"),
            ],
            signatory: nil,
            dateLine: nil,
            seal: false,
            verification: nil,
            madeAt: now
        )
        return try composer.compose(paper)
    }
}

extension FormDefinition {
    /// The pleading with its list of evidence.
    fileprivate func printed(_ answers: Answers, of documents: [DocumentRecord], _ language: Language) -> PrintedForm {
        printed(
            listing(exhibits: documents.exhibitReferences, in: answers),
            language,
            exhibits: documents.exhibitLines(in: language)
        )
    }
}
