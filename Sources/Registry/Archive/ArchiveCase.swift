package import Filings
import Law

/// Lays the file of a case that has ended down in the archive (归档), under its shelf mark.
///
/// Whatever is still to be decided or paid back comes first.
package struct ArchiveCase: Sendable {
    package let filing: FilingID
    /// Under which the archive keeps it (档号).
    package let shelfMark: String
    package let once: OnceKey?
    package let caller: Caller

    package init(filing: FilingID, shelfMark: String, once: OnceKey? = nil, caller: Caller) {
        self.filing = filing
        self.shelfMark = shelfMark
        self.once = once
        self.caller = caller
    }

    /// So many characters are taken.
    package static let limit = 60

    /// - Throws: `shelfMarkMissing`, `caseNotClosed` while the trial goes on, `matterOpen`.
    package func carryOut(in office: Office) async throws -> FilingRecord {
        let now = office.clock.now
        let (task, message) = (office.identifiers.next(TaskID.self), office.identifiers.next(MessageID.self))
        let mark = shelfMark.trimmingSpaces
        return try await office.store.write { tx in
            try tx.doingOnce(once, at: now) {
                let filing = try tx.filing(self.filing, for: caller, doing: .archive, now: now)
                guard !mark.isEmpty else { throw Refusal(.shelfMarkMissing) }
                guard mark.count <= Self.limit else { throw Refusal(.tooLong, facts: ["limit": "\(Self.limit)"]) }
                let open = try tx.matters.of(filing.id).filter(\.isOpen)
                guard open.contains(where: { $0.kind == .archiving }) else { throw Refusal(.caseNotClosed) }
                if let first = open.first(where: { $0.kind != .archiving }) {
                    throw Refusal(.matterOpen, facts: ["matter": first.kind.rawValue])
                }
                guard let archived = filing.stage.laidDown(as: mark, by: caller.account, at: now) else {
                    throw Refusal(.notInThisStage)
                }
                try tx.settleMatters(on: filing.id, [.archiving], as: "archived", by: caller.account, now: now)
                let work = OutboxTask.Work.tell(filing.owner, .archived, filing: filing.id, message: message)
                try tx.outbox.add(OutboxTask(id: task, work: work, createdAt: now, dueAt: now))
                try tx.enter(
                    .archived(archived),
                    of: filing,
                    act: .archived,
                    by: caller.account,
                    facts: ["mark": mark],
                    now: now
                )
                return try tx.filing(filing.id, for: caller, to: .see)
            }
        }
    }
}

extension Stage {
    /// Laid down from here; nil where there is no ended case.
    fileprivate func laidDown(as mark: String, by account: AccountID, at: Instant) -> Archived? {
        switch self {
        case .handedOver(let handed): handed.archived(as: mark, by: account, at: at)
        case .closed(let closed): closed.archived(as: mark, by: account, at: at)
        default: nil
        }
    }
}
