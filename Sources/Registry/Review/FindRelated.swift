package import Filings
import Forms
import Law

/// Other filings of the same people at the same court, for the desk: hints, found by the names the parties gave.
package struct FindRelated: Sendable {
    package let filing: FilingID
    package let caller: Caller

    package init(filing: FilingID, caller: Caller) {
        self.filing = filing
        self.caller = caller
    }

    package struct Item: Sendable {
        package let filing: FilingRecord
        package let hint: RelatedHint
    }

    package struct Found: Sendable {
        /// The last begun first, at most five.
        package let items: [Item]
        /// How many loans the same plaintiff sues for here within two years, from the policy's `manyLoans` on; nil below it.
        package let loans: Int?
        /// There may be more loans than were looked through.
        package let hasMoreLoans: Bool
    }

    private static let most = 5
    private static let mostLoans = 30
    private static let lending = "private-lending"
    /// Among the causes known here it is not yet: it comes with the form for divorces.
    private static let divorce = "离婚纠纷"

    package func carryOut(in office: Office) async throws -> Found {
        let now = office.clock.now
        return try await office.store.read { tx in
            let filing = try tx.filing(self.filing, for: caller, to: .read)
            guard ReviewQueue.desk.contains(where: { caller.holds($0, in: filing.court) }) else {
                throw Refusal(.notFound)
            }
            guard let submission = try filing.stage.received.flatMap({ try tx.submissions.find($0.submission) }),
                let form = office.forms.form(id: submission.form, version: submission.formVersion)
            else { return Found(items: [], loans: nil, hasMoreLoans: false) }
            let parties = form.parties(submission.answers).filter { !$0.name.trimmingSpaces.isEmpty }
            let plaintiff = parties.first { $0.role == .plaintiff }?.name.trimmingSpaces
            let defendant = parties.first { $0.role == .defendant }?.name.trimmingSpaces
            guard let plaintiff, let defendant else { return Found(items: [], loans: nil, hasMoreLoans: false) }
            let loans = filing.form == Self.lending ? try loans(of: plaintiff, filing, tx, now) : nil
            return Found(
                items: try between(plaintiff, defendant, filing, tx, now),
                loans: loans.flatMap { $0.count >= office.policy.manyLoans ? $0.count : nil },
                hasMoreLoans: loans?.isCut ?? false
            )
        }
    }

    private func between(
        _ plaintiff: String,
        _ defendant: String,
        _ filing: FilingRecord,
        _ tx: any RegistryTransaction,
        _ now: Instant
    ) throws -> [Item] {
        let search = FilingSearch(court: filing.court, text: "\(plaintiff) \(defendant)", limit: Self.most + 1)
        let isDivorce = Causes.withCode(filing.cause)?.name.chinese == Self.divorce
        return try tx.filings.search(search).items
            .filter { $0.id != filing.id && $0.caption.chinese.names(plaintiff, defendant) }
            .prefix(Self.most)
            .map { Item(filing: $0, hint: .of(earlier: $0.stage, isDivorce: isDivorce, on: CourtDate(now))) }
    }

    private func loans(
        of plaintiff: String,
        _ filing: FilingRecord,
        _ tx: any RegistryTransaction,
        _ now: Instant
    ) throws -> (count: Int, isCut: Bool) {
        let search = FilingSearch(court: filing.court, text: plaintiff, limit: Self.mostLoans)
        let found = try tx.filings.search(search)
        let since = CourtDate(now).adding(months: -24)
        let count = found.items.filter {
            $0.form == Self.lending && CourtDate($0.startedAt) >= since && $0.caption.chinese.hasPrefix(plaintiff)
        }.count
        return (count, found.next != nil)
    }
}

extension String {
    /// Whether a caption, as "张三诉李四", is of these two.
    fileprivate func names(_ plaintiff: String, _ defendant: String) -> Bool {
        hasPrefix(plaintiff) && contains(defendant)
    }
}
