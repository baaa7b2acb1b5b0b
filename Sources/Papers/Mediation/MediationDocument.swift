package import Law

/// 民事调解书: what both sides agreed on, made a document of the court.
///
/// Civil Procedure Law art. 100 (unverified): it takes effect when both sides have signed for it.
package struct MediationDocument: Sendable, Hashable {
    package var matter: DecidedMatter
    package var defendants: [String]
    /// What was agreed on, in the words it was agreed in.
    package var terms: String
    package var fee: Fee

    /// What is left of the fee: half (诉讼费用交纳办法 15), less what was waived.
    package enum Fee: Sendable, Hashable {
        case none
        case exempted
        case due(Money)
    }

    package init(matter: DecidedMatter, defendants: [String], terms: String, fee: Fee) {
        self.matter = matter
        self.defendants = defendants
        self.terms = terms
        self.fee = fee
    }

    package func paper(in language: Language) -> Paper {
        func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
        let comma = said("、", ", ")
        let (filers, others) = (matter.filers.joined(separator: comma), defendants.joined(separator: comma))
        var blocks: [PaperBlock] = [
            .paragraph(said("原告：\(filers)", "Plaintiff: \(filers)")),
            .paragraph(said("被告：\(others)", "Defendant: \(others)")),
            .paragraph(
                said(
                    "\(matter.caption.chinese)\(matter.cause.chinese)一案，本院立案后，经双方当事人同意先行调解。调解过程中，双方当事人自愿达成如下协议：",
                    "In the matter \(matter.caption.english) (\(matter.cause.english)) both sides agreed, after registration, to mediation. In it they freely agreed as follows:"
                )
            ),
        ]
        blocks += terms.split(separator: "\n", omittingEmptySubsequences: true).map { .paragraph(String($0)) }
        blocks.append(
            .paragraph(
                said(
                    "上述协议，不违反法律规定，本院予以确认。",
                    "The agreement is not against the law and is confirmed by the court."
                )
            )
        )
        blocks += feeSentence(in: language).map { [.paragraph($0)] } ?? []
        blocks.append(
            .paragraph(
                said(
                    "本调解书经双方当事人签收后，即具有法律效力。",
                    "This document takes effect when both sides have signed for it."
                )
            )
        )
        return matter.paper(.mediationDocument, blocks, in: language)
    }

    private func feeSentence(in language: Language) -> String? {
        let halved = Article(.fees, 15).cited(in: language)
        switch (fee, language) {
        case (.none, _): return nil
        case (.exempted, .chinese): return "案件受理费，经本院准予免交。"
        case (.exempted, .english): return "The acceptance fee was waived."
        case (.due(let fee), .chinese):
            return "案件受理费减半收取（\(halved)），应交\(fee.formatted)元，由原告预交；双方对负担另有约定的，从其约定。"
        case (.due(let fee), .english):
            return
                "The acceptance fee is halved (\(halved)); CNY \(fee.formatted) is due, advanced by the plaintiff; who bears it in the end is as both sides agreed."
        }
    }
}
