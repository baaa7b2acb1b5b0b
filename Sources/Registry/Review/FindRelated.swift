package import Filings
import Forms
import Law

/// Other filings of the same people at the same court, for the desk: hints, found by the parties' numbers, and by their names
/// where a number is missing.
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
        package let likeness: Likeness
    }

    /// How sure it is that the people are the same.
    package enum Likeness: String, Sendable, CaseIterable {
        /// Both sides have the same number of an identity document or the same social credit code.
        case numbers
        /// The names are the same, and no number speaks against it.
        case names
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
            guard let sides = Sides(form.parties(submission.answers)) else {
                return Found(items: [], loans: nil, hasMoreLoans: false)
            }
            let loans = filing.form == Self.lending ? try loans(of: sides.plaintiff, filing, tx, now) : nil
            return Found(
                items: try between(sides, filing, tx, office),
                loans: loans.flatMap { $0.count >= office.policy.manyLoans ? $0.count : nil },
                hasMoreLoans: loans?.isCut ?? false
            )
        }
    }

    private func between(
        _ sides: Sides,
        _ filing: FilingRecord,
        _ tx: any RegistryTransaction,
        _ office: Office
    ) throws -> [Item] {
        let today = CourtDate(office.clock.now)
        let isDivorce = FeeBasis.of(cause: filing.cause, hasAmount: false) == .divorce
        let numbered = try filings(numbered: sides, filing, tx)
        let found = Set(numbered.map(\.id))
        let named = try filings(named: sides, filing, tx).filter { candidate in
            guard !found.contains(candidate.id) else { return false }
            return try !parties(of: candidate, tx, office).contains(where: sides.isAnother)
        }
        let all = numbered.map { ($0, Likeness.numbers) } + named.map { ($0, Likeness.names) }
        return all.sorted { $0.0.id > $1.0.id }.prefix(Self.most).map { filing, likeness in
            Item(filing: filing, hint: .of(earlier: filing.stage, isDivorce: isDivorce, on: today), likeness: likeness)
        }
    }

    private func filings(
        numbered sides: Sides,
        _ filing: FilingRecord,
        _ tx: any RegistryTransaction
    ) throws -> [FilingRecord] {
        guard let plaintiff = PartyKey(sides.plaintiff), let defendant = PartyKey(sides.defendant) else { return [] }
        let search = FilingSearch(court: filing.court, parties: [plaintiff, defendant], limit: Self.most + 1)
        return try tx.filings.search(search).items.filter { $0.id != filing.id }
    }

    private func filings(
        named sides: Sides,
        _ filing: FilingRecord,
        _ tx: any RegistryTransaction
    ) throws -> [FilingRecord] {
        let (plaintiff, defendant) = (sides.plaintiff.name.trimmingSpaces, sides.defendant.name.trimmingSpaces)
        let search = FilingSearch(court: filing.court, text: "\(plaintiff) \(defendant)", limit: Self.most + 1)
        return try tx.filings.search(search).items
            .filter { $0.id != filing.id && $0.caption.chinese.names(plaintiff, defendant) }
    }

    private func parties(
        of filing: FilingRecord,
        _ tx: any RegistryTransaction,
        _ office: Office
    ) throws -> [PartyAnswer] {
        guard let submission = try filing.stage.received.flatMap({ try tx.submissions.find($0.submission) }),
            let form = office.forms.form(id: submission.form, version: submission.formVersion)
        else { return [] }
        return form.parties(submission.answers)
    }

    private func loans(
        of plaintiff: PartyAnswer,
        _ filing: FilingRecord,
        _ tx: any RegistryTransaction,
        _ now: Instant
    ) throws -> (count: Int, isCut: Bool) {
        let (name, key) = (plaintiff.name.trimmingSpaces, PartyKey(plaintiff))
        let search = FilingSearch(
            court: filing.court,
            text: key == nil ? name : "",
            parties: key.map { [$0] } ?? [],
            limit: Self.mostLoans
        )
        let found = try tx.filings.search(search)
        let since = CourtDate(now).adding(months: -24)
        let count = found.items.filter {
            $0.form == Self.lending && CourtDate($0.startedAt) >= since
                && (key != nil || $0.caption.chinese.hasPrefix(name))
        }.count
        return (count, found.next != nil)
    }
}

/// Who sues whom: the first of each side.
private struct Sides {
    let plaintiff: PartyAnswer
    let defendant: PartyAnswer

    init?(_ parties: [PartyAnswer]) {
        let named = parties.filter { !$0.name.trimmingSpaces.isEmpty }
        guard let plaintiff = named.first(where: { $0.role == .plaintiff }),
            let defendant = named.first(where: { $0.role == .defendant })
        else { return nil }
        (self.plaintiff, self.defendant) = (plaintiff, defendant)
    }

    /// Somebody of the same name on the same side, whose number says that it is somebody else.
    func isAnother(_ party: PartyAnswer) -> Bool {
        [plaintiff, defendant].contains { own in
            guard let number = own.number, let other = party.number else { return false }
            return own.role == party.role && own.name.trimmingSpaces == party.name.trimmingSpaces && number != other
        }
    }
}

extension String {
    /// Whether a caption, as "张三诉李四", is of these two.
    fileprivate func names(_ plaintiff: String, _ defendant: String) -> Bool {
        hasPrefix(plaintiff) && contains(defendant)
    }
}
