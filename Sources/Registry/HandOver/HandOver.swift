package import Filings
import Law

/// Hands a registered case over to the trial division with its complete file (审理期限规定 art 7: within three days).
///
/// The list is made, then the volume is bound in its order. Whatever is still to be decided about the fee or a withdrawal is decided
/// first; payment is waited for only where the court's policy says so.
package struct HandOver: Sendable {
    package let filing: FilingID
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.once = once
        self.caller = caller
    }

    /// What is decided before a case is handed over.
    private static let decidedFirst: [MatterRecord.Kind] = [.withdrawalRequest, .feeRelief, .deemedWithdrawal]

    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let (paper, matter) = (office.identifiers.next(PaperID.self), office.identifiers.next(MatterID.self))
        let tasks = (office.identifiers.next(TaskID.self), office.identifiers.next(TaskID.self))
        let message = office.identifiers.next(MessageID.self)
        let code = VerificationCode.make(from: office.secrets.token())
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .handOver, now: now)
                guard case .registered(let registered) = filing.stage else { throw Refusal(.notInThisStage) }
                guard !filing.isMediating else { throw Refusal(.mediationUnderWay) }
                for kind in Self.decidedFirst where try tx.matters.open(kind, on: filing.id) != nil {
                    throw Refusal(.matterOpen, facts: ["matter": kind.rawValue])
                }
                guard filing.fee.allowsHandOver(waitingForPayment: office.policy.handOverWaitsForPayment) else {
                    throw Refusal(.paymentAwaited)
                }
                try tx.ask(
                    for: PaperRecord(
                        id: paper,
                        filing: filing.id,
                        kind: .handOverList,
                        language: .chinese,
                        number: registered.number.description,
                        verificationCode: code,
                        submission: registered.received.submission,
                        requestedAt: now
                    ),
                    task: tasks.0,
                    now: now
                )
                try tx.outbox.add(
                    OutboxTask(
                        id: tasks.1,
                        work: .tell(filing.owner, .handedOver, filing: filing.id, message: message),
                        createdAt: now,
                        dueAt: now
                    )
                )
                let waiting = MatterRecord(
                    id: matter,
                    filing: filing.id,
                    court: filing.court,
                    kind: .handOver,
                    content: DecisionContent(ground: "", facts: "", direction: registered.number.description),
                    by: caller.account,
                    at: now
                )
                guard try tx.matters.add(waiting) else { throw Refusal(.changedMeanwhile) }
                try tx.enter(
                    .handedOver(registered.handedOver(with: paper, by: caller.account, at: now)),
                    of: filing,
                    act: .handedOver,
                    by: caller.account,
                    facts: ["list": paper.description, "number": registered.number.description],
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}
