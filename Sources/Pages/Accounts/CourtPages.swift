package import Filings
package import Law
package import Registry

/// Counter staff confirm that a person is who the account says.
package struct IdentitiesPage: PageValues {
    package static let template = "counter_identity"

    package struct Applicant: Sendable {
        package let applicantName: String
        package let applicantAbout: String
        package let applicantHref: String
    }

    package struct Chosen: Sendable {
        package let chosenName: String
        package let chosenContact: String
        package let chosenIdentity: String
        package let chosenSince: String
        package let confirmHref: String
    }

    package let searchHref: String
    package let searchText: String
    package let hasApplicants: Bool
    package let applicants: [Applicant]
    package let emptyText: String
    package let chosen: Chosen?
    package let typedIdentity: String
    package let identityProblem: String?
    package let seenProblem: String?
    package let errors: [PageError]
    package let previousHref: String?
    package let nextHref: String?

    package struct Typed: Sendable {
        package var identity = ""
        package var identityProblem: String?
        package var seenProblem: String?

        package init() {}
    }

    package init(
        _ accounts: [AccountRecord],
        court: String,
        search: String,
        chosen account: AccountRecord?,
        typed: Typed = Typed(),
        next: String?,
        words: Words
    ) {
        searchHref = Link.identities(court)
        searchText = search
        applicants = accounts.map {
            Applicant(
                applicantName: $0.name,
                applicantAbout: words.messages[
                    "identity.waiting",
                    ["contact": ($0.codeContact ?? "").masked, "since": words.date(CourtDate($0.createdAt))]
                ],
                applicantHref: Link.identity(court, $0.id)
            )
        }
        hasApplicants = !applicants.isEmpty
        emptyText = words.messages["identity.none"]
        chosen = account.map {
            Chosen(
                chosenName: $0.name,
                chosenContact: ($0.codeContact ?? "").masked,
                chosenIdentity: words.messages["identity.from_card"],
                chosenSince: words.date(CourtDate($0.createdAt)),
                confirmHref: Link.identity(court, $0.id)
            )
        }
        typedIdentity = typed.identity
        identityProblem = typed.identityProblem
        seenProblem = typed.seenProblem
        errors = [("#identity", typed.identityProblem), ("#seen", typed.seenProblem)].compactMap { href, text in
            text.map { PageError(href: href, text: $0) }
        }
        previousHref = nil
        nextHref = next.map { Link.with(Link.identities(court), [("after", $0)]) }
    }
}

/// Tasks that were given up, for the operator.
///
/// Says nothing of what a case is about.
package struct FailuresPage: PageValues {
    package static let template = "failures"

    package struct Failure: Sendable {
        package let failureKind: String
        package let failureFiling: String
        package let failureCode: String
        package let failureAttempts: String
        package let failureInstant: String
        package let failureTime: String
        package let retryHref: String
    }

    package let failuresSentence: String
    package let hasFailures: Bool
    package let failures: [Failure]
    package let previousHref: String?
    package let nextHref: String?

    package init(_ tasks: [OutboxTask], next: String?, isFirst: Bool, words: Words) {
        failures = tasks.map { task in
            let (kind, subject): (String, String) =
                switch task.work {
                case .makePaper(let paper): ("make_paper", String(paper.description.suffix(12)))
                case .tell(_, _, let filing, _): ("tell", String(filing.description.suffix(12)))
                case .send: ("send", "")
                case .hook(let consent, _): ("hook", String(consent.description.suffix(12)))
                case .growBatch(let batch), .submitBatch(let batch):
                    ("batch", String(batch.description.suffix(12)))
                case .serve(let paper, _), .serveRuling(let paper, _), .serveFee(let paper, _):
                    ("tell", String(paper.description.suffix(12)))
                }
            return Failure(
                failureKind: words.messages["failures.\(kind)"],
                failureFiling: subject,
                failureCode: task.lastFailure ?? "",
                failureAttempts: "\(task.attempts)",
                failureInstant: task.createdAt.rfc3339,
                failureTime: words.moment(task.createdAt),
                retryHref: Link.retry(task.id)
            )
        }
        hasFailures = !failures.isEmpty
        failuresSentence = words.messages["failures.sentence", ["count": "\(tasks.count)"]]
        previousHref = isFirst ? nil : Link.failures
        nextHref = next.map { Link.with(Link.failures, [("after", $0)]) }
    }
}

/// A paper of the court as a page: the same words as the PDF.
package struct PaperTwinPage: PageValues {
    package static let template = "paper_twin"
    package let backHref: String
    package let paperTitle: String
    package let paperHref: String
    package let paperPending: Bool
    package let paperHtml: String

    package init(_ paper: PaperRecord, html: String, words: Words) {
        backHref = Link.filing(paper.filing)
        paperTitle = words.paper(paper.kind)
        paperHref = Link.paperContent(paper.filing, paper.id)
        paperPending = paper.state == .requested
        paperHtml = html
    }
}

/// Something could not be done.
package struct ErrorPage: PageValues {
    package static let template = "error"
    package let errorHeading: String
    package let errorSentence: String
    package let errorReference: String?
    package let goHref: String
    package let goLabel: String

    package init(heading: String, sentence: String, reference: String?, goHref: String, goLabel: String) {
        errorHeading = heading
        errorSentence = sentence
        errorReference = reference
        self.goHref = goHref
        self.goLabel = goLabel
    }
}

/// Nothing here, or nothing this person may know of: the same page for both.
package struct NotFoundPage: PageValues {
    package static let template = "not_found"
    package let goHref = Link.home
    package let goLabel: String

    package init(words: Words) {
        goLabel = words.messages["go.home"]
    }
}

/// Whether a paper is the court's.
package struct VerificationPage: PageValues {
    package static let template = "verification"
    package let actionHref = Link.verifyPaper
    package let typedCode: String
    package let isFound: Bool
    package let isMissing: Bool
    package let verifiedPaper: String
    package let verifiedCourt: String
    package let verifiedNumber: String?
    package let verifiedAt: String
    package let verifiedHash: String

    package init(code: String, answer: VerifyPaper.Answer?, words: Words) {
        typedCode = code
        isFound = answer != nil
        isMissing = answer == nil && !code.isEmpty
        verifiedPaper = answer.map { words.paper($0.kind) } ?? ""
        verifiedCourt = answer?.court.name.in(words.language) ?? ""
        verifiedNumber = answer?.number
        verifiedAt = answer.map { words.moment($0.madeAt) } ?? ""
        verifiedHash = answer?.sha256 ?? ""
    }
}
