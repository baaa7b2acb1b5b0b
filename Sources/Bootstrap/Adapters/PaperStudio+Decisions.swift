import Filings
import Forms
import Law
import Papers
import Registry

// Rulings of refusal and withdrawal, letters of direction, appeals.

extension PaperStudio {
    func decided(_ request: PaperRequest, signed: Bool) throws -> DecidedMatter {
        DecidedMatter(
            courtName: request.court.name,
            number: request.paper.number,
            filers: plaintiffs(request),
            caption: request.filing.caption,
            cause: cause(of: request.filing, form: try form(request)),
            filingReference: request.filing.reference,
            receivedOn: CourtDate(request.receipt.receivedAt),
            judge: signed ? request.signatories?.signed : nil,
            clerk: signed ? request.signatories?.drafted : nil,
            madeAt: request.paper.requestedAt,
            contact: contact(request.court),
            verification: verification(request.paper)
        )
    }

    func decision(_ request: PaperRequest) throws -> DecisionRecord {
        guard let decision = request.decision else { throw Refusal(.notInThisStage) }
        return decision
    }

    func refusal(_ request: PaperRequest) throws -> RefusalRuling {
        let content = try decision(request).content
        guard let ground = RefusalGround(rawValue: content.ground) else { throw Refusal(.notInThisStage) }
        let isAbroad = request.filing.stage.refusal?.appellant == .withoutDomicileInChina
        let limit = AppealClock.limit(against: .civilRuling, hasDomicileInChina: !isAbroad)
        return RefusalRuling(
            matter: try decided(request, signed: true),
            ground: ground.statement,
            article: ground.article,
            facts: content.facts,
            appealDays: isAbroad ? 30 : 10,
            appealArticle: limit.article
        )
    }

    func redirect(_ request: PaperRequest) throws -> RedirectLetter {
        let content = try decision(request).content
        guard let redirectCase = RedirectCase(rawValue: content.ground) else { throw Refusal(.notInThisStage) }
        return RedirectLetter(
            matter: try decided(request, signed: false),
            ground: redirectCase.ground.statement,
            article: redirectCase.article,
            way: redirectCase.way,
            direction: content.direction,
            reasons: content.facts
        )
    }

    func withdrawal(_ request: PaperRequest) throws -> WithdrawalRuling {
        let content = try decision(request).content
        return WithdrawalRuling(
            matter: try decided(request, signed: true),
            isGranted: content.ground == "granted",
            requestedOn: CourtDate(request.matter?.at ?? request.paper.requestedAt),
            reasons: content.facts
        )
    }

    func petition(_ request: PaperRequest) throws -> AppealPetition {
        let late = if case .appealed(let appealed) = request.filing.stage { appealed.daysLate } else { 0 }
        return AppealPetition(
            matter: try decided(request, signed: false),
            rulingNumber: try refusalNumber(request),
            petition: request.matter?.content.facts ?? "",
            signedAt: request.paper.requestedAt,
            daysLate: late
        )
    }

    func transfer(_ request: PaperRequest) throws -> AppealTransfer {
        let content = try decision(request).content
        guard case .appealed(let appealed) = request.filing.stage else { throw Refusal(.notInThisStage) }
        let made = request.earlier.compactMap { paper -> ReceiptPaper.Received? in
            guard case .made(let sha256, let bytes, let pages, _) = paper.state,
                let kind = PaperKind(rawValue: paper.kind.rawValue)
            else { return nil }
            return ReceiptPaper.Received(name: kind.title.chinese, pages: pages, bytes: bytes, sha256: sha256)
        }
        return AppealTransfer(
            matter: try decided(request, signed: false),
            toCourt: courts.first { $0.code.description == content.direction }?.name
                ?? Bilingual(both: content.direction),
            rulingNumber: try refusalNumber(request),
            appealedAt: appealed.at,
            daysLate: appealed.daysLate,
            papers: made
                + request.receipt.lines.map {
                    ReceiptPaper.Received(name: $0.title, pages: $0.pages, bytes: $0.bytes, sha256: $0.sha256)
                }
        )
    }

    /// The ruling's number stands on its paper; the decision that comes last may be the list that is sent.
    private func refusalNumber(_ request: PaperRequest) throws -> String {
        guard let refused = request.filing.stage.refusal else { throw Refusal(.notInThisStage) }
        if let ruling = request.earlier.first(where: { $0.id == refused.ruling }) { return ruling.number ?? "" }
        return request.decision?.number ?? ""
    }
}
