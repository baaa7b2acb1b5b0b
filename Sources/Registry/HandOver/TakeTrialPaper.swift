package import Filings
import Law

/// Takes a paper that the trial side made, as a summons or a judgment, into the file, where the party finds it.
///
/// The same bytes under the same name are one paper, however often they are sent.
package struct TakeTrialPaper: Sendable {
    package let filing: FilingID
    /// What it is called, as 民事判决书.
    package let title: String
    package let incoming: any IncomingBytes
    package let caller: Caller

    package init(
        filing: FilingID,
        title: String,
        incoming: any IncomingBytes,
        caller: Caller
    ) {
        self.filing = filing
        self.title = title
        self.incoming = incoming
        self.caller = caller
    }

    package func carryOut(in office: Office) async throws -> PaperRecord {
        do {
            return try await take(in: office)
        } catch {
            await incoming.discard()
            throw error
        }
    }

    private func take(in office: Office) async throws -> PaperRecord {
        let now = office.clock.now
        let title = title.trimmingSpaces
        let filing = try await office.store.read { tx in
            try tx.filing(self.filing, for: caller, doing: .reportTrial, now: now)
        }
        guard !title.isEmpty else { throw Refusal(.titleMissing) }
        guard title.count <= 60 else { throw Refusal(.tooLong, facts: ["limit": "60"]) }
        guard let submission = filing.stage.received?.submission else { throw Refusal(.notInThisStage) }
        let examination = try await examined(in: office)
        let kept = try await office.vault.keep(incoming, for: filing.id)
        let paper = PaperRecord(
            id: office.identifiers.next(PaperID.self),
            filing: filing.id,
            kind: .trialPaper,
            language: .chinese,
            number: title,
            verificationCode: VerificationCode.make(from: office.secrets.token()),
            submission: submission,
            requestedAt: now,
            state: .made(sha256: kept.sha256, bytes: kept.bytes, pages: examination.pages, at: now)
        )
        let (task, message) = (office.identifiers.next(TaskID.self), office.identifiers.next(MessageID.self))
        return try await office.store.write { tx in
            let filing = try tx.filing(self.filing, for: caller, doing: .reportTrial, now: now)
            // Sent again, as after a lost answer: one paper, and the party is told once.
            let already = try tx.papers.of(filing.id).filter { $0.kind == .trialPaper && $0.number == title }
            if let same = already.first(where: { $0.sha256 == kept.sha256 }) { return same }
            try tx.papers.add(paper)
            _ = try tx.docket.append(
                DocketDraft(
                    filing: filing.id,
                    act: .paperMade,
                    actor: caller.account,
                    at: now,
                    facts: [
                        "paper": paper.id.description, "kind": paper.kind.rawValue, "title": title,
                        "sha256": kept.sha256,
                    ]
                )
            )
            let work = OutboxTask.Work.tell(filing.owner, .trialNews, filing: filing.id, message: message)
            try tx.outbox.add(OutboxTask(id: task, work: work, createdAt: now, dueAt: now))
            return paper
        }
    }

    private func examined(in office: Office) async throws -> Examination {
        do {
            return try await office.examiner.examine(
                path: incoming.path,
                claimedType: "application/pdf",
                fileName: "\(title).pdf"
            )
        } catch let refused as DocumentRefused {
            throw Refusal(.documentRefused, facts: ["reason": refused.code], sentence: refused.sentence)
        }
    }
}
