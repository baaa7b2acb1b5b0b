package import Filings
package import Forms
package import Law

/// What the court asks to be corrected: chosen from the catalogue, and in its own words.
package struct CorrectionContent: Hashable, Sendable {
    /// A defect of the catalogue.
    package struct Chosen: Hashable, Sendable {
        package let code: String
        /// Of several places the one meant; nil for all there are.
        package let place: DefectPlace?
        package let note: String

        package init(code: String, place: DefectPlace? = nil, note: String = "") {
            self.code = code
            self.place = place
            self.note = note
        }
    }

    package var chosen: [Chosen]
    /// Defects the catalogue does not know, one each.
    package var others: [String]
    package var days: Int
    /// Why there is another notice.
    package var reason: String
    package var internalNote: String

    package init(
        chosen: [Chosen] = [],
        others: [String] = [],
        days: Int,
        reason: String = "",
        internalNote: String = ""
    ) {
        self.chosen = chosen
        self.others = others
        self.days = days
        self.reason = reason
        self.internalNote = internalNote
    }

    /// Texts are at most this many scalars long.
    package static let longestText = 2_000

    /// The defects as the notice will state them, in the order of the catalogue, then in the court's own words.
    ///
    /// - Throws: a refusal for what the catalogue or the filing does not have, for too many days, and if there is none at all.
    package func defects(
        by catalogue: DefectCatalogue,
        form: FormDefinition?,
        submission: SubmissionRecord,
        policy: OfficePolicy
    ) throws(Refusal) -> [NoticedDefect] {
        let (least, most) = (policy.leastCorrectionDays, policy.mostCorrectionDays)
        guard (least...max(least, most)).contains(days) else {
            throw Refusal(.correctionDaysOutOfRange, facts: ["least": "\(least)", "most": "\(most)"])
        }
        let texts = chosen.map(\.note) + others + [reason, internalNote]
        guard texts.allSatisfy({ $0.unicodeScalars.count <= Self.longestText }) else {
            throw Refusal(.tooLong, facts: ["limit": "\(Self.longestText)"])
        }
        for choice in chosen where catalogue.defect(choice.code) == nil {
            throw Refusal(.unknownDefect, facts: ["code": choice.code])
        }
        var defects: [NoticedDefect] = []
        for defect in catalogue.defects {
            for choice in chosen where choice.code == defect.code {
                defects += try stated(defect, choice, form: form, submission: submission)
            }
        }
        for other in others.map(\.trimmingSpaces) where !other.isEmpty {
            defects.append(
                NoticedDefect(
                    code: nil,
                    statement: Bilingual(both: other),
                    remedy: nil,
                    article: nil,
                    place: .whole,
                    note: ""
                )
            )
        }
        guard !defects.isEmpty else { throw Refusal(.defectsMissing) }
        return defects
    }

    private func stated(
        _ defect: Defect,
        _ choice: Chosen,
        form: FormDefinition?,
        submission: SubmissionRecord
    ) throws(Refusal) -> [NoticedDefect] {
        let possible = form?.places(of: defect.concerns, in: submission.answers) ?? [.whole]
        let places: [DefectPlace]
        switch choice.place {
        case nil: places = possible
        // One of the documents of the sort, as it was handed in.
        case .document(let sort, let id)? where possible == [.document(sort: sort, id: nil)]:
            guard id == nil || submission.documents.contains(where: { $0.description == id }) else {
                throw Refusal(.unknownDefect, facts: ["code": defect.code])
            }
            places = [.document(sort: sort, id: id)]
        case let place?:
            guard possible.contains(place) else { throw Refusal(.unknownDefect, facts: ["code": defect.code]) }
            places = [place]
        }
        return places.map { place in
            NoticedDefect(
                code: defect.code,
                statement: defect.statement,
                remedy: defect.remedy,
                article: defect.article,
                place: place,
                note: choice.note.trimmingSpaces
            )
        }
    }
}
