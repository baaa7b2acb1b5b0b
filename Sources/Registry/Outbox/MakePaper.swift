package import Filings
import Law

/// Makes a paper that was asked for.
///
/// Done twice it changes nothing: the paper is addressed by its hash.
package struct MakePaper: Sendable {
    package let paper: PaperID

    package init(paper: PaperID) {
        self.paper = paper
    }

    package func carryOut(in office: Office, maker: any PaperMaker) async throws {
        guard let request = try await request(in: office) else { return }
        guard request.paper.kind != .volume else {
            return try await BindVolume(paper: paper).carryOut(in: office, maker: maker)
        }
        let made = try await maker.make(request)
        let kept = try await office.vault.keep(made.pdf, for: request.filing.id)
        let now = office.clock.now
        let serving = (office.identifiers.next(TaskID.self), office.identifiers.next(MessageID.self))
        let volume = office.identifiers.next(PaperID.self)
        let code = VerificationCode.make(from: office.secrets.token())
        try await office.store.write { tx in
            guard var paper = try tx.papers.find(self.paper), paper.state == .requested else { return }
            // Holds the filing: two papers of one filing are entered in its docket one after the other.
            guard try tx.filings.find(paper.filing) != nil else { throw Refusal(.notFound) }
            paper.state = .made(sha256: kept.sha256, bytes: kept.bytes, pages: made.pages, at: now)
            try tx.papers.update(paper)
            _ = try tx.docket.append(
                DocketDraft(
                    filing: paper.filing,
                    act: .paperMade,
                    actor: nil,
                    at: now,
                    facts: ["paper": paper.id.description, "kind": paper.kind.rawValue, "sha256": kept.sha256]
                )
            )
            // Bound is only what is listed.
            if paper.kind == .handOverList {
                return try tx.ask(for: paper.volume(as: volume, code: code, at: now), task: serving.0, now: now)
            }
            // Served is only what can be read.
            guard let work = paper.serving(as: serving.1) else { return }
            try tx.outbox.add(OutboxTask(id: serving.0, work: work, createdAt: now, dueAt: now))
        }
    }

    /// What the paper is made of; nil if it is made already.
    private func request(in office: Office) async throws -> PaperRequest? {
        try await office.store.read { tx in
            guard let paper = try tx.papers.find(self.paper) else { throw Refusal(.notFound) }
            guard paper.state == .requested else { return nil }
            return try tx.request(for: paper, in: office)
        }
    }
}

extension RegistryTransaction {
    /// The decision a paper follows; a notice on fees follows what was decided on a waiver before it, and nothing later.
    fileprivate func decision(before paper: PaperRecord) throws -> DecisionRecord? {
        let all = try decisions.of(paper.filing)
        switch paper.kind {
        case .feeNotice, .acceptanceNotice: return all.last { $0.kind == .feeRelief && $0.at <= paper.requestedAt }
        case .appealPetition, .appealTransfer: return all.last { $0.kind == .refusal }
        default: return nil
        }
    }
}

extension PaperRecord {
    /// The volume that is bound in the order of this list.
    fileprivate func volume(as id: PaperID, code: String, at now: Instant) -> PaperRecord {
        PaperRecord(
            id: id,
            filing: filing,
            kind: .volume,
            language: .chinese,
            number: number,
            verificationCode: code,
            submission: submission,
            requestedAt: now
        )
    }

    /// What serves it, where a period runs from its service.
    fileprivate func serving(as message: MessageID) -> OutboxTask.Work? {
        switch kind {
        case .correctionNotice: .serve(notice: id, message: message)
        case .refusalRuling: .serveRuling(id, message: message)
        case .feeNotice, .feeReliefDecision: .serveFee(id, message: message)
        default: nil
        }
    }
}

extension RegistryTransaction {
    /// Everything a paper is made of; also for its twin as a page.
    package func request(for paper: PaperRecord, in office: Office) throws -> PaperRequest {
        guard let filing = try filings.find(paper.filing), let submission = try submissions.find(paper.submission),
            let receipt = try submissions.receipts(of: filing.id).first(where: { $0.submission == submission.id })
        else { throw Refusal(.notFound) }
        let known = try documents.of(filing.id)
        let follows = paper.kind == .correctionNotice || paper.kind == .returnRecord
        let matters = try paper.kind.answers.map { kind in try self.matters.of(filing.id).last { $0.kind == kind } }
        let decision = try paper.kind.statesDecision ? decisions.find(paper.id) : decision(before: paper)
        return PaperRequest(
            paper: paper,
            filing: filing,
            court: try office.court(filing.court),
            submission: submission,
            receipt: receipt,
            courtCase: try cases.of(filing.id),
            documents: submission.documents.compactMap { id in known.first { $0.id == id } },
            earlier: paper.kind.listsOthers ? try papers.of(filing.id).filter { $0.id != paper.id } : [],
            notice: follows ? try corrections.of(filing.id).first { $0.submission == submission.id } : nil,
            decision: decision,
            matter: matters ?? nil,
            signatories: try decision.map {
                Signatories(signed: try name(of: $0.signedBy), drafted: try name(of: $0.draftedBy))
            }
        )
    }
}
