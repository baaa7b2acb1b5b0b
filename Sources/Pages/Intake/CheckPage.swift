package import Filings
package import Forms
package import Law
package import Registry

/// Everything once more before signing.
package struct CheckPage: PageValues {
    package static let template = "check_answers"

    package struct Document: Sendable {
        package let documentName: String
        package let documentAbout: String
    }

    package let filingTitle: String
    package let backHref: String
    package let pleadingHref: String
    package let hasFindings: Bool
    package let findings: [FindingView]
    package let sections: [AnsweredSection]
    package let documentsHref: String
    package let hasDocuments: Bool
    package let documents: [Document]
    package let feeLines: [FeeWords.Line]
    package let feeTotal: String
    package let feeArticle: String
    package let feeNote: String?
    package let feeKnown: Bool
    package let ready: Bool
    package let signHref: String

    package init(_ view: FilingView, draft: DraftRecord, form: FormDefinition, words: Words) {
        let id = view.filing.id
        let reading = DraftReading(draft: draft, form: form, documents: view.documents, today: words.today)
        filingTitle = view.filing.caption.in(words.language)
        backHref = view.writingHref
        pleadingHref = Link.pleading(id)
        var found = FindingView.ofAnswers(reading.findings, filing: id, words: words)
        if !view.documents.contains(where: { $0.role == .identity }) {
            found.append(
                FindingView(
                    .wait,
                    words.messages["finding.noIdentityDocument"],
                    text: words.messages["document.help_identity"],
                    href: Link.documents(id),
                    words: words
                )
            )
        }
        findings = found
        hasFindings = !found.isEmpty
        sections = AnsweredSection.sections(form, draft.answers, of: view, words: words)
        documentsHref = Link.documents(id)
        documents = view.documents.map { document in
            Document(documentName: document.title, documentAbout: words.aboutAndProves(document))
        }
        hasDocuments = !documents.isEmpty
        let fee = FeeWords(view.feeTerms, procedure: nil, words: words)
        (feeLines, feeTotal, feeArticle, feeNote) = (fee.lines, fee.total, fee.article, fee.sentence)
        feeKnown = !fee.lines.isEmpty && view.feeTerms.isKnown(whenComplete: reading.isComplete)
        ready = reading.isComplete
        signHref = Link.signature(id)
    }
}

/// Signing and handing in, in two steps on one address.
package struct SignPage: PageValues {
    package static let template = "sign"
    package let filingTitle: String
    package let backHref: String
    /// What is signed, where it is one pleading.
    package let pleadingHref: String?
    package let signerName: String
    package let codeSent: Bool
    /// At the counter the person signs the printed pleading.
    package let isOnPaper: Bool
    package let needsCode: Bool
    package let codeHref: String
    package let sentSentence: String
    package let actionHref: String
    package let typedName: String
    package let typedTruth: Bool
    package let typedCode: String
    package let byDrawing: Bool
    package let drawing: String
    package let nameProblem: String?
    package let truthProblem: String?
    package let codeProblem: String?
    package let errors: [PageError]
    package let simulatedHref: String?

    package struct Typed: Sendable {
        package var name = ""
        package var truth = false
        package var code = ""
        package var byDrawing = false
        /// As ``SignatureStrokes/encoded``.
        package var drawing = ""
        package var nameProblem: String?
        package var truthProblem: String?
        package var codeProblem: String?

        package init() {}
    }

    package init(
        _ view: FilingView,
        signer: AccountRecord,
        sentTo: String?,
        onPaper: Bool = false,
        typed: Typed = Typed(),
        isSimulated: Bool,
        words: Words
    ) {
        self.init(
            title: view.filing.caption.in(words.language),
            back: Link.answers(view.filing.id),
            pleading: Link.pleading(view.filing.id),
            code: Link.signingCode(view.filing.id),
            action: Link.signature(view.filing.id),
            signer: signer,
            sentTo: sentTo,
            onPaper: onPaper,
            typed: typed,
            isSimulated: isSimulated,
            words: words
        )
    }

    /// Whatever is signed: one filing, or many.
    init(
        title: String,
        back: String,
        pleading: String?,
        code: String,
        action: String,
        signer: AccountRecord,
        sentTo: String?,
        onPaper: Bool,
        typed: Typed,
        isSimulated: Bool,
        words: Words
    ) {
        filingTitle = title
        backHref = back
        pleadingHref = pleading
        signerName = signer.name
        codeSent = sentTo != nil && !onPaper
        isOnPaper = onPaper
        needsCode = sentTo == nil && !onPaper
        codeHref = code
        sentSentence = sentTo.map { words.messages["signing.sent", ["contact": $0]] } ?? ""
        actionHref = action
        (typedName, typedTruth, typedCode) = (typed.name, typed.truth, typed.code)
        byDrawing = typed.byDrawing
        drawing = typed.drawing
        (nameProblem, truthProblem, codeProblem) = (typed.nameProblem, typed.truthProblem, typed.codeProblem)
        let places = [("#typed_name", nameProblem), ("#truth", truthProblem), ("#code", codeProblem)]
        errors = places.compactMap { href, text in text.map { PageError(href: href, text: $0) } }
        simulatedHref = isSimulated ? Link.simulatedMessages : nil
    }
}

/// The receipt, right after handing in and ever after.
package struct ReceiptPage: PageValues {
    package static let template = "receipt"

    package struct Line: Sendable {
        package let documentName: String
        package let documentPages: String
        package let documentSize: String
        package let documentSha256: String
    }

    package let receiptNumber: String
    package let receivedAt: String
    package let receiptCourt: String
    package let receiptFiler: String
    package let filingTitle: String
    package let filingHref: String
    package let paperHref: String
    package let paperTwinHref: String
    package let paperPending: Bool
    package let documents: [Line]
    package let nextSteps: [String]
    package let dueSentence: String

    package init?(_ view: FilingView, court: Court, words: Words) {
        guard let receipt = view.receipts.last, let paper = view.papers.last(where: { $0.kind == .receipt }) else {
            return nil
        }
        let messages = words.messages
        receiptNumber = receipt.number
        receivedAt = words.moment(receipt.receivedAt)
        receiptCourt = court.name.in(words.language)
        receiptFiler = view.submission?.signature.name ?? ""
        filingTitle = view.filing.caption.in(words.language)
        filingHref = Link.filing(view.filing.id)
        paperHref = Link.paperContent(view.filing.id, paper.id)
        paperTwinHref = Link.paper(view.filing.id, paper.id)
        paperPending = paper.state == .requested
        documents = receipt.lines.map { line in
            Line(
                documentName: line.title,
                documentPages: messages["document.pages", ["pages": "\(line.pages)"]],
                documentSize: words.bytes(line.bytes),
                documentSha256: line.sha256
            )
        }
        dueSentence = messages["receipt.due", ["date": words.date(receipt.deadline.lastDay)]]
        nextSteps = ["receipt.next_review", "receipt.next_correction", "receipt.next_fee", "receipt.next_late"].map {
            messages[$0]
        }
    }
}
