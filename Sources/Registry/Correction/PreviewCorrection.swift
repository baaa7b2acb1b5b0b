package import Filings
import Law

/// The correction notice as it would be issued now, for whoever issues it to read first; nothing is changed.
package struct PreviewCorrection: Sendable {
    package let filing: FilingID
    package let content: CorrectionContent
    package let caller: Caller

    package init(filing: FilingID, content: CorrectionContent, caller: Caller) {
        self.filing = filing
        self.content = content
        self.caller = caller
    }

    /// What the paper will be made of; only number and code are given when it is issued.
    ///
    /// - Throws: what ``RequestCorrection`` would refuse.
    package func carryOut(in office: Office) async throws -> PaperRequest {
        let now = office.clock.now
        let paper = office.identifiers.next(PaperID.self)
        return try await office.store.read { tx in
            let (filing, received) = try tx.toCorrect(self.filing, for: caller, ifVersion: nil, office, now)
            let notice = try tx.notice(
                content,
                on: filing,
                received,
                as: paper,
                number: "",
                by: caller,
                in: office,
                now: now
            )
            return try tx.request(for: notice.asPaper(verificationCode: ""), in: office).with(notice)
        }
    }
}

extension PaperRequest {
    fileprivate func with(_ notice: CorrectionNoticeRecord) -> PaperRequest {
        PaperRequest(
            paper: paper,
            filing: filing,
            court: court,
            submission: submission,
            receipt: receipt,
            courtCase: courtCase,
            documents: documents,
            notice: notice
        )
    }
}
