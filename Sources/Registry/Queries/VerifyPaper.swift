import Filings
package import Law

/// What anyone who holds a paper may learn by its code: that the court made it, when, and its hash.
///
/// No names.
package struct VerifyPaper: Sendable {
    package struct Answer: Sendable {
        package let kind: PaperKindCode
        package let court: Court
        package let number: String?
        package let madeAt: Instant
        package let sha256: String
    }

    package let code: String

    package init(code: String) {
        self.code = code
    }

    package func carryOut(in office: Office) async throws -> Answer {
        let code = VerificationCode.normalised(self.code)
        return try await office.store.read { tx in
            guard code.count == 12, let paper = try tx.papers.find(verificationCode: code),
                let filing = try tx.filings.find(paper.filing),
                case .made(let sha256, _, _, let at) = paper.state
            else { throw Refusal(.notFound) }
            return Answer(
                kind: paper.kind,
                court: try office.court(filing.court),
                number: paper.number,
                madeAt: at,
                sha256: sha256
            )
        }
    }
}
