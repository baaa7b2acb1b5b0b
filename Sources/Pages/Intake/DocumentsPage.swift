package import Filings
package import Law
package import Registry

/// The papers and exhibits of a draft, one slot for each kind.
package struct DocumentsPage: PageValues {
    package static let template = "documents"

    package struct File: Sendable {
        package let fileName: String
        package let fileAbout: String
        package let fileVerdict: String
        package let fileTone: String
        package let fileHref: String
        package let fileProves: String?
        package let fileDefects: [String]
        package let describeHref: String
        package let removeHref: String
    }

    package struct Slot: Sendable {
        package let slotId: String
        package let slotTitle: String
        package let slotNeed: String
        package let slotNeedTone: String
        package let slotHelp: String?
        package let slotProblem: String?
        package let slotDefects: [String]
        package let hasFiles: Bool
        package let files: [File]
    }

    package let filingTitle: String
    package let backHref: String
    package let continueHref: String
    package let limits: [String]
    package let uploadHref: String
    package let errors: [PageError]
    package let slots: [Slot]

    /// The slots of a civil filing (登记立案规定 art 6): what the law asks for, what usually helps.
    package static var roles: [DocumentRole] { order.map(\.role) }

    private static let order: [(role: DocumentRole, need: String, tone: String)] = [
        (.identity, "always", "bad"), (.exhibit, "usually", "wait"), (.authority, "sometimes", ""),
        (.serviceAddress, "sometimes", ""), (.other, "sometimes", ""),
    ]

    /// `problem` is why a file that was just sent was not taken, and in which slot.
    package init(
        _ view: FilingView,
        policy: OfficePolicy,
        problem: (role: DocumentRole, sentence: String)?,
        words: Words
    ) {
        let messages = words.messages
        let id = view.filing.id
        filingTitle = view.filing.caption.in(words.language)
        backHref = view.writingHref
        continueHref = view.writingHref
        limits = [
            messages[
                "document.limits",
                ["each": "\(policy.documentBytes / 1_000_000)", "all": "\(policy.filingBytes / 1_000_000)"]
            ],
            messages["document.limit_count", ["count": "\(policy.documentsPerFiling)"]],
        ]
        uploadHref = Link.documents(id)
        errors = problem.map { [PageError(href: "#\($0.role.rawValue)", text: $0.sentence)] } ?? []
        let isCorrection = view.filing.stage.name == .awaitingCorrection
        let found = isCorrection ? DefectsOfNotice(view, form: nil, words: words) : nil
        func said(_ role: DocumentRole, _ document: DocumentID?) -> [String] {
            (found?.at(role, document: document) ?? []).map { DefectView.said($0, words) }
        }
        slots = Self.order.map { role, need, tone in
            let files = view.documents.filter { $0.role == role }.map { document in
                File(
                    fileName: document.title,
                    fileAbout: words.about(document),
                    fileVerdict: messages["document.sound"],
                    fileTone: "ok",
                    fileHref: Link.documentContent(id, document.id),
                    fileProves: document.proves.isEmpty
                        ? nil : messages["document.proves", ["text": document.proves]],
                    fileDefects: said(role, document.id),
                    describeHref: Link.document(id, document.id),
                    removeHref: Link.documentRemoval(id, document.id)
                )
            }
            return Slot(
                slotId: role.rawValue,
                slotTitle: words.role(role),
                slotNeed: messages["document.need_\(need)"],
                slotNeedTone: tone,
                slotHelp: messages["document.help_\(role.rawValue)"],
                slotProblem: problem?.role == role ? problem?.sentence : nil,
                slotDefects: said(role, nil),
                hasFiles: !files.isEmpty,
                files: files
            )
        }
    }
}

/// Asks before something is removed.
package struct RemovalPage: PageValues {
    package static let template = "remove"
    package let removeQuestion: String
    package let removeText: String
    package let removeLabel: String
    package let actionHref: String
    package let cancelHref: String

    package init(_ document: DocumentRecord, words: Words) {
        removeQuestion = words.messages["document.remove_question", ["name": document.title]]
        removeText = words.messages[document.state == .submitted ? "document.leave_out_text" : "document.remove_text"]
        removeLabel = words.messages["document.remove_label"]
        actionHref = Link.documentRemoval(document.filing, document.id)
        cancelHref = Link.documents(document.filing)
    }
}
