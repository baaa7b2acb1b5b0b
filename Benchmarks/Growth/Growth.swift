package import Filings
import Forms
import Law
package import Registry

/// Fills a store with filings as the real verbs would have written them, but many to a transaction.
///
/// Through the shelves, so everything personal is sealed and indexed by the store's own code; `dengwen check` finds nothing
/// wrong with the result. The same seed gives the same people and filings; the days count back from the office's clock.
package struct Growth: Sendable {
    /// The holiday calendar reaches back to 2025; deadlines of older days would not be the law's.
    private static let days = 660
    private static let batch = 200

    private let office: Office
    private let vault: String
    private let resources: String
    private let seed: UInt64

    /// - Parameters:
    ///   - office: whose store is filled.
    ///   - vault: the folder of its vault.
    ///   - resources: where the demonstration's answers are.
    package init(office: Office, vault: String, resources: String, seed: UInt64) {
        self.office = office
        self.vault = vault
        self.resources = resources
        self.seed = seed
    }

    /// What a measurement needs to know of the store that was made.
    package struct Grown: Sendable {
        package let people: GrownPeople
        /// Filings of the measured court that wait for a decision, the longest wait first.
        package internal(set) var waiting: [FilingID] = []
        /// Some documents, with the party that may read each.
        package internal(set) var documents: [Reading] = []
        package internal(set) var filings = 0

        package struct Reading: Sendable {
            package let filing: FilingID
            package let document: DocumentID
            package let owner: AccountID
            package let ownerName: String
        }
    }

    /// Adds so many filings, spread evenly over the days up to now; or all of them received in the past days at the measured
    /// court, waiting for a decision. There are at least so many parties, and one for every five filings.
    package func add(
        _ count: Int,
        parties: Int = 20,
        allWaiting: Bool = false,
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Grown {
        guard let form = office.forms.form(id: "private-lending") else { throw Refusal(.unknownForm) }
        let now = office.clock.now
        let since = now.adding(days: allWaiting ? -3 : -Self.days)
        let people = try await GrownPeople.settle(
            parties: max(parties, count / 5),
            at: Self.courts(of: office),
            since: since,
            seed: seed,
            in: office
        )
        let place = GrownFiling.Place(
            office: office,
            form: form,
            answers: try GrownAnswers(resources: resources, form: form),
            people: people,
            seed: seed,
            since: since,
            now: now,
            count: count,
            allWaiting: allWaiting
        )
        let links = VaultLinks(vault: vault, bytes: SmallDocument.bytes, sha256: SmallDocument.sha256)
        var grown = Grown(people: people)
        for begin in stride(from: 0, to: count, by: Self.batch) {
            let numbers = begin..<min(count, begin + Self.batch)
            // The documents first, as the verbs do: a row never names what is not there.
            for number in numbers {
                let filing = GrownFiling(number, in: place)
                if filing.isSubmitted { try links.put(for: filing.id.description) }
            }
            let written = try await office.store.write { tx in
                try numbers.map { try GrownFiling($0, in: place).write(tx) }
            }
            grown.note(written, court: people.desks[0].court)
            progress(numbers.upperBound)
        }
        return grown
    }

    /// The demonstration's court first, and some more basic courts.
    private static func courts(of office: Office) -> [Court] {
        let first = office.courts.filter { $0.code.text == "京0105" }
        let others = office.courts.filter {
            $0.level == .basic && $0.mayIssueCaseNumbers && $0.code.text != "京0105"
        }
        return first + others.prefix(11)
    }
}

extension Growth.Grown {
    private static let mostDocuments = 2_000

    fileprivate mutating func note(_ written: [GrownFiling.Written], court: Court) {
        filings += written.count
        for item in written where item.court == court.code.text {
            if item.isWaiting { waiting.append(item.filing) }
            if let document = item.document, documents.count < Self.mostDocuments {
                documents.append(
                    Reading(filing: item.filing, document: document, owner: item.owner, ownerName: item.ownerName)
                )
            }
        }
    }
}
