package import Filings
import Forms
import Law

/// Puts a correction notice into the party's inbox.
///
/// Where every plaintiff has confirmed the account here as an address for service, the notice is served when it arrives;
/// otherwise when they read it or act on it (在线诉讼规则 arts 29 and 31). Done twice it changes nothing.
package struct ServeNotice: Sendable {
    package let notice: PaperID
    package let message: MessageID

    package init(notice: PaperID, message: MessageID) {
        self.notice = notice
        self.message = message
    }

    package func carryOut(in office: Office) async throws {
        let now = office.clock.now
        try await office.store.write { tx in
            guard let found = try tx.corrections.find(notice), let filing = try tx.filings.find(found.filing) else {
                throw Refusal(.notFound)
            }
            let word = InboxMessage(
                id: message,
                account: filing.owner,
                kind: .correctionRequested,
                filing: filing.id,
                at: now
            )
            // Who has corrected already needs no word of it.
            guard case .awaitingCorrection(let awaiting) = filing.stage, awaiting.notice == found.paper,
                try tx.deliver(word)
            else { return }
            // Somebody may have served it by hand before it arrived here.
            guard var notice = try tx.unserved(filing), notice.paper == found.paper else { return }
            if try isConfirmed(notice, in: tx, office: office) {
                _ = try tx.serve(notice, of: filing, at: now, manner: .arrival, by: nil, in: office)
            } else {
                notice.service = .arrived(at: now)
                try tx.corrections.update(notice)
            }
        }
    }

    private func isConfirmed(
        _ notice: CorrectionNoticeRecord,
        in tx: any RegistryTransaction,
        office: Office
    ) throws -> Bool {
        guard let submission = try tx.submissions.find(notice.submission),
            let form = office.forms.form(id: submission.form, version: submission.formVersion)
        else { return false }
        return form.acceptsServiceHere(submission.answers)
    }
}
