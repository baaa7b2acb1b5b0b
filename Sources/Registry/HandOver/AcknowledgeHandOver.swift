package import Filings

/// The trial division says that it has the case with its complete file.
package struct AcknowledgeHandOver: Sendable {
    package let filing: FilingID
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.once = once
        self.caller = caller
    }

    /// - Throws: `volumeNotReady` while the volume is bound, `acknowledgedAlready`.
    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .acknowledgeHandOver, now: now)
                guard case .handedOver(let handed) = filing.stage else { throw Refusal(.notInThisStage) }
                guard handed.acknowledgement == .notYet else { throw Refusal(.acknowledgedAlready) }
                let volume = try tx.papers.of(filing.id).last { $0.kind == .volume }
                guard case .made(let sha256, _, _, _) = volume?.state else { throw Refusal(.volumeNotReady) }
                try tx.settleMatters(on: filing.id, [.handOver], as: "acknowledged", by: caller.account, now: now)
                try tx.enter(
                    .handedOver(handed.acknowledged(by: caller.account, at: now)),
                    of: filing,
                    act: .handOverAcknowledged,
                    by: caller.account,
                    facts: ["sha256": sha256],
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}
