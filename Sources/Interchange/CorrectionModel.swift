/// Where in a filing a defect stands.
package struct PlaceModel: Codable, Hashable, Sendable {
    /// "answer", "document" or "whole".
    package let kind: String
    /// Of an answer: the page of the form, as "plaintiff-reach-1".
    package let page: String?
    /// Of an answer, if it is about one: "plaintiffs.0.domicile".
    package let path: String?
    /// Of a document: its sort, as "identity".
    package let role: String?
    /// Of a document, if it is about one: its identifier.
    package let document: String?

    package init(
        kind: String,
        page: String? = nil,
        path: String? = nil,
        role: String? = nil,
        document: String? = nil
    ) {
        self.kind = kind
        self.page = page
        self.path = path
        self.role = role
        self.document = document
    }
}

/// A defect of the catalogue (补正事项).
package struct DefectModel: Codable, Hashable, Sendable {
    package let code: String
    package let group: String
    package let says: String
    package let remedy: String
    /// As it is cited.
    package let article: String
    /// "field plaintiffs.domicile", "page jurisdiction", "document identity" or "whole".
    package let concerns: String

    package init(code: String, group: String, says: String, remedy: String, article: String, concerns: String) {
        self.code = code
        self.group = group
        self.says = says
        self.remedy = remedy
        self.article = article
        self.concerns = concerns
    }
}

/// A defect as a notice states it.
package struct NoticedDefectModel: Codable, Hashable, Sendable {
    /// Missing where the court used its own words.
    package let code: String?
    package let says: String
    package let remedy: String?
    package let article: String?
    package let place: PlaceModel
    package let note: String?

    package init(code: String?, says: String, remedy: String?, article: String?, place: PlaceModel, note: String?) {
        self.code = code
        self.says = says
        self.remedy = remedy
        self.article = article
        self.place = place
        self.note = note
    }
}

/// How far the service of a notice is.
package struct ServiceModel: Codable, Hashable, Sendable {
    /// "underway", "arrived" or "effective".
    package let state: String
    /// RFC 3339, in court time: of the arrival, or of effective service.
    package let at: String?
    /// Of effective service: "arrival", "reading", "acting", "direct", "mail" or "left".
    package let manner: String?
    /// The period for correction.
    package let deadline: DeadlineModel?

    package init(state: String, at: String?, manner: String?, deadline: DeadlineModel?) {
        self.state = state
        self.at = at
        self.manner = manner
        self.deadline = deadline
    }
}

/// A correction notice (补正通知书).
package struct CorrectionNoticeModel: Codable, Hashable, Sendable {
    /// The paper's identifier.
    package let id: String
    package let number: String
    /// 1 for the notice that should be the only one.
    package let ordinal: Int
    package let defects: [NoticedDefectModel]
    package let days: Int
    /// Why there is another notice.
    package let reason: String?
    /// Only where somebody of the court asks.
    package let internalNote: String?
    package let issuedAt: String
    package let service: ServiceModel

    package init(
        id: String,
        number: String,
        ordinal: Int,
        defects: [NoticedDefectModel],
        days: Int,
        reason: String?,
        internalNote: String?,
        issuedAt: String,
        service: ServiceModel
    ) {
        self.id = id
        self.number = number
        self.ordinal = ordinal
        self.defects = defects
        self.days = days
        self.reason = reason
        self.internalNote = internalNote
        self.issuedAt = issuedAt
        self.service = service
    }
}

/// What was handed in at one time; it never changes.
package struct SubmissionModel: Codable, Hashable, Sendable {
    /// 1 for the first, 2 for the first correction.
    package let round: Int
    package let submittedAt: String
    package let receipt: String
    /// Identifiers, in their order.
    package let documents: [String]
    package let answersSHA256: String

    package init(round: Int, submittedAt: String, receipt: String, documents: [String], answersSHA256: String) {
        self.round = round
        self.submittedAt = submittedAt
        self.receipt = receipt
        self.documents = documents
        self.answersSHA256 = answersSHA256
    }
}

/// What differs between a submission and the one before.
package struct DifferencesModel: Codable, Hashable, Sendable {
    package struct Answer: Codable, Hashable, Sendable {
        package let path: String
        package let label: String
        /// Missing where nothing was answered.
        package let before: String?
        package let after: String?

        package init(path: String, label: String, before: String?, after: String?) {
            self.path = path
            self.label = label
            self.before = before
            self.after = after
        }
    }

    package struct Document: Codable, Hashable, Sendable {
        package let id: String
        package let title: String
        /// "added", "leftOut" or "described".
        package let change: String

        package init(id: String, title: String, change: String) {
            self.id = id
            self.title = title
            self.change = change
        }
    }

    package let round: Int
    package let answers: [Answer]
    package let documents: [Document]

    package init(round: Int, answers: [Answer], documents: [Document]) {
        self.round = round
        self.answers = answers
        self.documents = documents
    }
}
